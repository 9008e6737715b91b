const nextTurn = globalThis.setImmediate;
const turn = (): Promise<void> => new Promise((resolve) => void nextTurn(resolve));

/**
 * The event loop of the machine: one task after the other, all that was promised in between carried out, and it is known when nothing is
 * left to do. Nothing in it takes time or hangs on the real clock, so a history runs the same way each time. There is one at a time: the last
 * that was made.
 */
export class Tasks {
  private readonly waiting: (() => void)[] = [];
  /** Called before each task. */
  beforeEach: () => void = () => {};

  constructor() {
    // fake-indexeddb asks for it anew each time that it has something to do.
    Object.assign(globalThis, { setImmediate: (task: () => void) => this.add(task) });
  }

  add(task: () => void): void {
    this.waiting.push(task);
  }

  /** After so many more rounds of the loop: answers of a browser come in no fixed order. */
  addLater(rounds: number, task: () => void): void {
    this.add(rounds <= 0 ? task : () => this.addLater(rounds - 1, task));
  }

  /** Until nothing is left to do. */
  async run(): Promise<void> {
    for (;;) {
      await turn();
      if (!this.waiting.length) return;
      this.beforeEach();
      this.waiting.shift()?.();
    }
  }
}
