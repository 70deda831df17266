// What the run shows on the code: the line that runs now, lit across its whole width, and the places where tasks stand.
import { RangeSet, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, GutterMarker, gutter, gutterLineClass } from "@codemirror/view";

// More marks than this on one line would push the code aside; the rest is counted.
const shownOnALine = 3;

const runningChanged = StateEffect.define();
const tasksChanged = StateEffect.define();

const runningLine = Decoration.line({ class: "lg-running" });
const parkedLine = Decoration.line({ class: "lg-parked" });
const litLine = Decoration.line({ class: "lg-lit" });
const runningGutter = new (class extends GutterMarker {
  elementClass = "lg-running";
})();

/** Who points at a mark points at its task: the page hears of it, which hears nothing of moves inside of the editor. */
function pointsOut(mark) {
  const tell = (at) => at?.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, composed: true }));
  mark.addEventListener("pointerenter", () => tell(mark));
  mark.addEventListener("pointerleave", () => tell(mark.parentElement));
}

/** The tasks that stand on one line, each a box in its colour: full where it may run, empty where it waits. */
class TaskMarks extends GutterMarker {
  constructor(tasks) {
    super();
    this.tasks = tasks;
  }

  eq(other) {
    return this.tasks.length === other.tasks.length && this.tasks.every((task, i) => {
      const that = other.tasks[i];
      return task.object === that.object && task.color === that.color && task.label === that.label && task.parked === that.parked && task.lit === that.lit && task.tasks === that.tasks;
    });
  }

  toDOM() {
    const all = document.createElement("span");
    all.className = "lg-tasks";
    all.title = this.tasks.map((task) => task.label + (task.tasks > 1 ? ` (+${task.tasks - 1})` : "")).join("\n");
    for (const task of this.tasks.slice(0, shownOnALine)) {
      const mark = all.appendChild(document.createElement("span"));
      mark.className = ["lg-task", task.parked && "lg-waiting", task.lit && "lg-lit"].filter(Boolean).join(" ");
      // Set through the object model: a strict policy refuses style attributes.
      mark.style.setProperty("--task", task.color);
      mark.dataset.object = task.object;
      pointsOut(mark);
    }
    const number = this.tasks.reduce((sum, task) => sum + task.tasks, 0);
    if (number > shownOnALine) {
      const more = all.appendChild(document.createElement("span"));
      more.className = "lg-more";
      more.textContent = `+${number - shownOnALine}`;
    }
    return all;
  }
}

const nothing = { lines: Decoration.none, gutter: RangeSet.empty };
const mapped = (marks, changes) => ({ ...marks, lines: marks.lines.map(changes), gutter: marks.gutter.map(changes) });

const running = StateField.define({
  create: () => nothing,
  update(marks, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(runningChanged)) {
        return effect.value === null ? nothing : {
          lines: Decoration.set(runningLine.range(effect.value)),
          gutter: RangeSet.of(runningGutter.range(effect.value)),
        };
      }
    }
    return transaction.docChanged ? mapped(marks, transaction.changes) : marks;
  },
  provide: (field) => [
    EditorView.decorations.from(field, (marks) => marks.lines),
    gutterLineClass.from(field, (marks) => marks.gutter),
  ],
});

const tasks = StateField.define({
  create: () => nothing,
  update(marks, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(tasksChanged)) return placed(transaction.state.doc, effect.value);
    }
    return transaction.docChanged ? mapped(marks, transaction.changes) : marks;
  },
  provide: (field) => EditorView.decorations.from(field, (marks) => marks.lines),
});

/** The marks of all tasks, line by line; a line that the text does not have is passed over. */
function placed(doc, standing) {
  const byLine = Map.groupBy(standing.filter(({ line }) => line >= 1 && line <= doc.lines), ({ line }) => line);
  const rows = [...byLine].sort(([a], [b]) => a - b).map(([line, here]) => ({ from: doc.line(line).from, here }));
  return {
    lines: Decoration.set(rows.flatMap(({ from, here }) => [
      ...(here.some((task) => task.parked) ? [parkedLine.range(from)] : []),
      ...(here.some((task) => task.lit) ? [litLine.range(from)] : []),
    ])),
    gutter: RangeSet.of(rows.map(({ from, here }) => new TaskMarks(here).range(from))),
  };
}

export const marks = [
  running,
  tasks,
  gutter({ class: "lg-task-gutter", renderEmptyElements: true, markers: (view) => view.state.field(tasks).gutter }),
];

/** Lights `line`, counted from one (zero puts the light out), scrolls to it when it is out of view, and shows where every live task
 * stands: `[{ line, object, color, label, parked, lit, tasks }]`; the label is what a pointer that rests on it shows. */
export function showRun(view, line, standing) {
  const { doc } = view.state;
  const from = line < 1 || line > doc.lines ? null : doc.line(line).from;
  // One change of the two: for each the editor reads its selection, for which the browser lays out the page.
  view.dispatch({ effects: [runningChanged.of(from), tasksChanged.of(standing)] });
  if (from !== null) view.requestMeasure({ key: showRun, read: () => beyond(view, from), write: (top) => top === null || (view.scrollDOM.scrollTop = top) });
}

/** To where the editor must be scrolled for a line to be in the middle; nothing where it is in view. */
function beyond(view, from) {
  if (from > view.state.doc.length) return null;
  const { top, bottom } = view.lineBlockAt(from);
  const { scrollTop, clientHeight } = view.scrollDOM;
  const { top: padding } = view.documentPadding;
  const isInView = top + padding >= scrollTop && bottom + padding <= scrollTop + clientHeight;
  return isInView ? null : padding + (top + bottom - clientHeight) / 2;
}
