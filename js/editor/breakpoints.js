// Breakpoints: a dot in place of a line number. A click on the number sets one or takes it away, Shift and a click, or a long press, runs to the line;
// F9 and Ctrl+F10 do the same where the cursor is. They move with the text, and are told to the page as line numbers.
import { RangeSet, StateEffect, StateField } from "@codemirror/state";
import { EditorView, GutterMarker, keymap, lineNumberMarkers, lineNumbers } from "@codemirror/view";

const toggled = StateEffect.define();
const cleared = StateEffect.define();

const dot = new (class extends GutterMarker {
  toDOM() {
    const mark = document.createElement("span");
    mark.className = "lg-breakpoint";
    return mark;
  }
})();

const points = StateField.define({
  create: () => RangeSet.empty,
  update(set, transaction) {
    let next = transaction.docChanged ? set.map(transaction.changes) : set;
    for (const effect of transaction.effects) {
      if (effect.is(cleared)) next = RangeSet.empty;
      if (!effect.is(toggled)) continue;
      const at = effect.value;
      let known = false;
      next.between(at, at, () => void (known = true));
      next = next.update(known ? { filter: (from) => from !== at } : { add: [dot.range(at)] });
    }
    return next;
  },
});

function lines(state) {
  const found = new Set();
  for (const cursor = state.field(points).iter(); cursor.value; cursor.next()) found.add(state.doc.lineAt(cursor.from).number);
  return [...found];
}

/** The line numbers, what a click on them does, and its keys; `onChange` is told the lines, `onRunTo` a line to run to. */
export function breakpoints(onChange, onRunTo) {
  const toggle = (view, from) => (view.dispatch({ effects: toggled.of(from) }), true);
  const here = (view) => view.state.doc.lineAt(view.state.selection.main.head);
  const runTo = (view, from) => (onRunTo(view.state.doc.lineAt(from).number), true);
  const told = { before: "" };
  return [
    points,
    // What has a marker of its own shows no number.
    lineNumberMarkers.from(points),
    lineNumbers({
      domEventHandlers: {
        mousedown(view, block, event) {
          event.preventDefault();
          if (event.button !== 0) return true;
          if (!event.shiftKey) return toggle(view, block.from);
          return runTo(view, block.from);
        },
        // A long press, where there is no Shift.
        contextmenu(view, block, event) {
          event.preventDefault();
          return runTo(view, block.from);
        },
      },
    }),
    keymap.of([
      { key: "F9", run: (view) => toggle(view, here(view).from) },
      { key: "Ctrl-F10", run: (view) => (onRunTo(here(view).number), true) },
    ]),
    EditorView.updateListener.of(({ state }) => {
      const now = lines(state);
      if (now.join() === told.before) return;
      told.before = now.join();
      onChange(now.join());
    }),
  ];
}

/** Takes all away: another program came. */
export const noBreakpoints = cleared.of(null);
