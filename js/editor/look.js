// How the editor looks. Every colour is a custom property of the page (--lg-...), which a shadow root inherits; the value after it
// is what a page that sets none gets, light or dark after its `color-scheme`. Each pair keeps 4.5 : 1 on every line background.
import { EditorView } from "@codemirror/view";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { tags } from "@lezer/highlight";

const colour = (name, light, dark) => `var(--lg-code-${name}, light-dark(${light}, ${dark}))`;

const text = colour("text", "#1f2328", "#e6e9ee");
const paper = colour("paper", "#ffffff", "#161a20");
const quiet = colour("quiet", "#5b636e", "#a2acb8");
const rule = colour("rule", "#d5dae1", "#343b46");
const running = colour("running", "#fff0b3", "#43370a");
const runningEdge = colour("running-edge", "#a66a00", "#ffcc4d");
const parked = colour("parked", "#eceff4", "#252b35");
const problem = colour("problem", "#b3261e", "#ff8f85");
const focus = "var(--lg-focus, light-dark(#0b57d0, #9cc3ff))";

const hatch = `repeating-linear-gradient(135deg, ${parked} 0 5px, transparent 5px 10px)`;

const frame = EditorView.theme({
  "&": { height: "100%", color: text, background: paper, fontSize: "var(--lg-code-size, 0.9375rem)" },
  // The frame of the focus lies above the gutter and the lit lines, and inside, where no box around the editor cuts it off.
  "&.cm-focused": { outline: "none" },
  "&.cm-focused::after": { content: "''", position: "absolute", inset: "0", zIndex: "250", border: `2px solid ${focus}`, borderRadius: "inherit", pointerEvents: "none" },
  ".cm-scroller": {
    fontFamily: "var(--lg-code-font, ui-monospace, 'SF Mono', 'Cascadia Code', 'Roboto Mono', Menlo, Consolas, monospace)",
    lineHeight: "1.6",
  },
  // On paper all of the program is there.
  "@media print": { "&": { height: "auto" }, ".cm-scroller": { overflow: "visible" } },
  ".cm-content": { padding: "6px 0", caretColor: text },
  ".cm-line": { padding: "0 12px 0 8px" },
  ".cm-gutters": { background: paper, color: quiet, border: "none", borderRight: `1px solid ${rule}` },
  ".cm-lineNumbers .cm-gutterElement": { display: "flex", alignItems: "center", justifyContent: "flex-end", minWidth: "1.6em", padding: "0 6px 0 2px", cursor: "pointer" },
  ".cm-lineNumbers .cm-gutterElement:hover": { boxShadow: `inset 0 0 0 1px ${rule}` },
  ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": { background: "transparent", outline: `1px solid ${quiet}` },
  "& .cm-specialChar": { color: problem },
  ".cm-tooltip": { background: paper, color: text, border: `1px solid ${rule}`, borderRadius: "4px" },
});

const marks = EditorView.theme({
  ".lg-running": { background: running, boxShadow: `inset 3px 0 0 ${runningEdge}` },
  ".cm-gutterElement.lg-running": { color: text, boxShadow: "none" },
  // Waiting is hatched here as it is on the timeline.
  ".lg-parked:not(.lg-running)": { background: hatch },
  ".lg-lit": { boxShadow: `inset 0 0 0 1.5px ${runningEdge}` },
  ".lg-breakpoint": { width: "10px", height: "10px", borderRadius: "50%", background: problem },
  ".lg-task-gutter": { minWidth: "18px" },
  ".lg-task-gutter .cm-gutterElement": { display: "flex", alignItems: "center", justifyContent: "center", padding: "0 3px" },
  ".lg-tasks": { display: "inline-flex", alignItems: "center", gap: "2px" },
  ".lg-task": { boxSizing: "border-box", width: "10px", height: "10px", borderRadius: "3px", border: "2px solid var(--task)", background: "var(--task)" },
  ".lg-task.lg-waiting": { background: "transparent" },
  ".lg-task.lg-lit": { outline: `2px solid ${runningEdge}`, outlineOffset: "1px", boxShadow: "none" },
  ".lg-more": { fontSize: "0.75em", color: text },
  // Contrast themes take away grounds and shadows.
  "@media (forced-colors: active)": {
    ".cm-line.lg-running": { outline: "2px solid Highlight", outlineOffset: "-2px" },
    ".cm-line.lg-lit:not(.lg-running)": { outline: "1px dashed Highlight", outlineOffset: "-1px" },
    ".lg-breakpoint, .lg-task": { forcedColorAdjust: "none" },
  },
});

// The lint package draws with data: images, which a strict policy refuses; letters and wavy lines say the same.
const problems = EditorView.theme({
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: `underline wavy ${problem} 1.5px`, textUnderlineOffset: "3px", textDecorationSkipInk: "none" },
  ".cm-gutter-lint": { width: "14px" },
  // On a narrow screen the wavy line and the list below say it.
  "@media (max-width: 639.9px)": { ".cm-gutter-lint": { display: "none" } },
  ".cm-gutter-lint .cm-gutterElement": { padding: "0" },
  ".cm-lint-marker-error": { content: "none", width: "14px", height: "auto", color: problem, fontWeight: "700", textAlign: "center" },
  ".cm-lint-marker-error::before": { content: "'!'" },
  ".cm-lintPoint-error::after": { borderBottomColor: problem },
  ".cm-diagnostic": { padding: "4px 8px", fontFamily: "inherit", whiteSpace: "pre-wrap", maxWidth: "60ch" },
  ".cm-diagnostic-error": { borderLeft: `4px solid ${problem}` },
});

const words = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier], color: colour("keyword", "#8a1a7f", "#f3a6e6") },
  { tag: [tags.bool, tags.null, tags.number, tags.self], color: colour("constant", "#0a4f9e", "#93c7ff") },
  { tag: [tags.string, tags.special(tags.string)], color: colour("string", "#0b5a2a", "#9fdca2") },
  { tag: tags.escape, color: colour("escape", "#7a4100", "#f2c879") },
  { tag: tags.comment, color: quiet, fontStyle: "italic" },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], color: colour("call", "#1e4fa8", "#a5c8ff") },
  { tag: tags.function(tags.definition(tags.variableName)), color: colour("call", "#1e4fa8", "#a5c8ff"), fontWeight: "600" },
  { tag: tags.definition(tags.className), color: colour("class", "#7a4100", "#f2c879"), fontWeight: "600" },
  { tag: tags.meta, color: colour("class", "#7a4100", "#f2c879") },
]);

export const look = [frame, marks, problems, syntaxHighlighting(words)];
