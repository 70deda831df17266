/** The element that embed.js defines, for pages that talk with it from TypeScript. Version 1. */

/** How far the run is. Steps are moments of the run, counted from zero. */
export interface RunState {
  /** The form of the messages. */
  readonly loopglass: 1;
  readonly step: number;
  /** Passes of the event loop begun so far. */
  readonly pass: number;
  /** The virtual clock, in seconds. */
  readonly time: number;
  /** The line of the program that runs, from one. */
  readonly line: number | null;
  readonly status: "not-started" | "paused" | "finished" | "failed" | "waiting" | "reading" | "deadlock" | "unsupported";
}

/** An answer that the reader gave before the run. */
export interface Prediction {
  readonly loopglass: 1;
  readonly question: string;
  readonly answer: string;
  readonly correct: boolean;
}

/** The checks of a lesson, run on what the reader made. */
export interface Checked {
  readonly loopglass: 1;
  readonly lesson: string;
  readonly passed: boolean;
  /** The messages of the checks that failed. */
  readonly messages: readonly string[];
}

/** The run has been seen to its end for the first time, or the lesson's checks have passed. */
export interface Complete {
  readonly loopglass: 1;
  readonly lesson: string | null;
  /** From 0 to 1. */
  readonly score: number;
  readonly virtualTime: number;
  /** Of a lesson: the checks that hold, as its author wrote them, and how often they were run until they did. */
  readonly checks?: readonly string[];
  readonly attempts?: number;
}

export interface LoopglassEventMap {
  ready: CustomEvent<RunState>;
  step: CustomEvent<RunState>;
  state: CustomEvent<RunState>;
  prediction: CustomEvent<Prediction>;
  checked: CustomEvent<Checked>;
  complete: CustomEvent<Complete>;
}

export interface LoopglassElement extends HTMLElement {
  /** The program that stands in the element. */
  readonly code: string;
  /** The folder from which Loopglass is loaded. */
  readonly site: URL;
  /** Loads Loopglass in place of the picture; done when it is ready. */
  start(): Promise<void>;
  /** Opens another program. */
  load(code: string): Promise<void>;
  /** Goes to a moment of the run; in a lesson nothing happens, for it says itself when its program runs. */
  goTo(step: number): Promise<void>;
  getState(): Promise<RunState>;
  addEventListener<K extends keyof LoopglassEventMap>(type: K, listener: (event: LoopglassEventMap[K]) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "asyncio-loopglass": LoopglassElement;
  }
}
