// Errors at their place in the text: a wavy line, a mark in the gutter, the message where the pointer or F8 asks for it.
import { keymap } from "@codemirror/view";
import { lintGutter, linter, nextDiagnostic, previousDiagnostic, setDiagnostics } from "@codemirror/lint";

export const problems = [
  // Nothing is checked here: Rust says what is wrong.
  linter(null),
  lintGutter(),
  keymap.of([{ key: "F8", run: nextDiagnostic }, { key: "Shift-F8", run: previousDiagnostic }]),
];

/** The position of a place as Python counts it: line and column from one, a column being one character, not one unit of UTF-16. */
function position(doc, line, column) {
  if (line < 1) return 0;
  if (line > doc.lines) return doc.length;
  const { from, text } = doc.line(line);
  return from + [...text].slice(0, Math.max(0, column - 1)).join("").length;
}

/** Marks `[{ line, column, endLine, endColumn, message }]` in place of what was marked before. */
export function showProblems(view, found) {
  const { doc } = view.state;
  const diagnostics = found.map(({ line, column, endLine, endColumn, message }) => {
    const from = position(doc, line, column);
    // An end at or before the start means that only the start is known.
    const to = Math.max(from, position(doc, endLine, endColumn));
    return { from, to, severity: "error", message };
  });
  diagnostics.sort((a, b) => a.from - b.from);
  view.dispatch(setDiagnostics(view.state, diagnostics));
}
