// The Python editor: CodeMirror 6 behind the plain functions that src/platform/editor/ calls.
import { Annotation, Compartment, EditorState } from "@codemirror/state";
import { EditorView, highlightSpecialChars, keymap } from "@codemirror/view";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { pythonLanguage } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { look } from "./look.js";
import { breakpoints, noBreakpoints } from "./breakpoints.js";
import { marks, showRun } from "./marks.js";
import { problems, showProblems } from "./problems.js";

// Marks a change that the page made, of which it need not be told.
const byPage = Annotation.define();

// Who presses Esc has a minute to press Tab: CodeMirror's own two seconds are short for slow hands. Any other key ends it.
const leaveWithTab = EditorView.domEventHandlers({
  keyup(event, view) {
    if (event.key === "Escape") view.setTabFocusMode(60_000);
  },
});

// Where a selection is typed over, Chromium writes style attributes on what it merges, which a strict policy refuses with an error
// on the console. So the selection is replaced here, before the browser does. What an input method composes stays its own.
const typeOverSelection = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const plain = event.inputType === "insertText" && event.data !== null && !event.isComposing;
    if (!plain || view.state.readOnly || view.state.selection.main.empty) return false;
    event.preventDefault();
    view.dispatch(view.state.replaceSelection(event.data), { userEvent: "input.type", scrollIntoView: true });
    return true;
  },
});

/** Creates an editor in `parent`; tells `onChange` every text that the learner makes, `onRun` that Ctrl+Enter was pressed,
 * `onBreakpoints` the lines that have one, with commas, and `onRunTo` a line to run to. */
export function createEditor(parent, label, text, onChange, onRun, onBreakpoints, onRunTo) {
  const locked = new Compartment();
  // A shadow root takes CodeMirror's styles as constructed sheets, which a strict policy allows.
  const root = parent.shadowRoot ?? parent.attachShadow({ mode: "open" });
  const view = new EditorView({
    parent: root,
    root,
    doc: text,
    extensions: [
      keymap.of([
        { key: "Mod-Enter", run: () => (onRun(), true) },
        ...defaultKeymap,
        ...historyKeymap,
        indentWithTab,
      ]),
      leaveWithTab,
      typeOverSelection,
      problems,
      breakpoints(onBreakpoints, onRunTo),
      marks,
      history(),
      pythonLanguage,
      indentUnit.of("    "),
      indentOnInput(),
      bracketMatching(),
      // What cannot be seen, or turns the direction of what is seen, shows as a dot with a name.
      highlightSpecialChars(),
      look,
      EditorView.contentAttributes.of({
        "aria-label": label,
        // Said once more for those who do not count an editable element among what can have the focus.
        tabindex: "0",
        "aria-description": "Tab indents. To leave the editor with Tab, press Escape first.",
      }),
      locked.of(EditorState.readOnly.of(false)),
      EditorView.updateListener.of((update) => {
        if (update.docChanged && !update.transactions.every((one) => one.annotation(byPage))) onChange(update.state.doc.toString());
      }),
    ],
  });
  // For js/guard.js, which asks when nothing else of the page answers any more.
  parent.program = () => view.state.doc.toString();
  return {
    text: () => view.state.doc.toString(),
    /** Puts another text in place of all there is. One undo brings the learner's back. */
    setText(next) {
      if (next === view.state.doc.toString()) return;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next }, annotations: byPage.of(true), effects: noBreakpoints, scrollIntoView: true });
    },
    showRun: (line, standing) => showRun(view, line, standing),
    setDiagnostics: (found) => showProblems(view, found),
    setReadOnly: (on) => view.dispatch({ effects: locked.reconfigure(EditorState.readOnly.of(on)) }),
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}
