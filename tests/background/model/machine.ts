import { Alarms } from './alarms';
import { browserFor } from './browser';
import type { Clock } from './clock';
import { Disk } from './disk';
import { Notices } from './notices';
import type { Program } from './program';
import { Random } from './random';
import { Tasks } from './tasks';
import { Worker } from './worker';

export type Browser = 'chrome' | 'firefox';
export const extensionId = 'abcdefghijklmnopabcdefghijklmnop';
export const baseOf = (browser: Browser): string =>
  browser === 'chrome' ? `chrome-extension://${extensionId}/` : `moz-extension://${extensionId}/`;

export interface Answer {
  readonly ok: boolean;
  readonly value?: never;
  readonly error?: string;
  readonly detail?: string;
}

/** Whom the machine tells what became of the background; the model. */
export interface Watcher {
  onShown(id: string, text: string): void;
  /** A worker was stopped. `busy`: in the middle of something. */
  onEnd(busy: boolean): void;
}

/** What waits no longer than this, in ms, lets somebody else go first, and nobody tells it from at once. */
const breath = 50;

/** A computer with a browser in which the background runs: all that the background sees, and all that can befall it. */
export class Machine {
  readonly tasks = new Tasks();
  readonly disk = new Disk();
  readonly alarms: Alarms;
  readonly notices: Notices;
  readonly random: Random;
  readonly action = { text: '', title: '' };
  readonly told: unknown[] = [];
  readonly opened: string[] = [];
  readonly complaints: string[] = [];
  fullScreen = false;
  worker: Worker | null = null;
  starts = 0;
  /** How often a worker was stopped in the middle of something. */
  ends = 0;
  /**
   * Tasks until the worker is stopped, if it is to be; whether the browser then still does what it was asked, and whether it takes down what
   * is shown, as when it ends itself. It counts from the next event on, or from when something is about to be shown.
   */
  stop: { left: number; readonly delivers: boolean; readonly clears: boolean; counts: boolean } | null = null;
  /** Events that wake the background: those it listened to when it last ran. */
  private wakes: ReadonlySet<string> = new Set();

  constructor(
    readonly browser: Browser,
    readonly clock: Clock,
    private readonly program: Program,
    private readonly watcher: Watcher,
    seed: number,
  ) {
    this.random = new Random(seed);
    this.alarms = new Alarms(browser);
    this.notices = new Notices(browser, (id, { title, message }) => watcher.onShown(id, `${title}\n${message}`));
    this.tasks.beforeEach = () => {
      if (this.worker && this.stop?.counts && --this.stop.left < 0) this.stopWorker(this.stop);
    };
  }

  private start(): Worker {
    const worker = new Worker(this.disk);
    this.worker = worker;
    this.starts++;
    const { clock, random } = this;
    const api = browserFor(this, worker);
    const global = { browser: api, chrome: api };
    this.program({
      ...clock.surroundings(),
      ...global,
      globalThis: global,
      self: global,
      indexedDB: worker.disk.factory,
      setTimeout: (run: () => void, ms = 0) => {
        if (ms > breath) return worker.setTimer(run, clock.ms + ms);
        this.tasks.add(() => void (worker.ended || run()));
        return 0;
      },
      clearTimeout: (timer: number) => void worker.timers.delete(timer),
      console: {
        ...console,
        error: (...said: unknown[]) => void (worker.ended || this.complaints.push(said.join(' '))),
      },
      crypto: { getRandomValues: (bytes: Uint8Array) => random.fill(bytes) },
    });
    this.wakes = new Set(worker.listeners.keys());
    return worker;
  }

  /** The event reaches the worker, which is started for it where none runs. Gives what its listeners gave. */
  private fire(event: string, ...args: unknown[]): unknown[] {
    if (!this.worker && this.starts > 0 && !this.wakes.has(event)) return [];
    const worker = this.worker ?? this.start();
    return (worker.listeners.get(event) ?? []).map((listener) => listener(...(args as never[])));
  }

  /** An event, and all that follows from it. */
  tell = (event: string, ...args: unknown[]): Promise<void> => this.tellAtOnce(1, event, ...args);

  /** The same event several times, before anything has followed from the first. */
  async tellAtOnce(times: number, event: string, ...args: unknown[]): Promise<void> {
    for (let time = 0; time < times; time++) this.fire(event, ...args);
    await this.run();
  }

  /** A call of one of our pages. `null`: the worker was stopped before it answered. */
  async ask(call: string, body: unknown): Promise<Answer | null> {
    const url = `${baseOf(this.browser)}src/dashboard/index.html`;
    const sender = { id: extensionId, url, origin: new URL(url).origin };
    let answer: Answer | null = null;
    const reply = (value: Answer): void => {
      answer = value;
    };
    this.fire('runtime.onMessage', structuredClone({ call, body }), sender, reply);
    await this.run();
    return answer && JSON.parse(JSON.stringify(answer));
  }

  private async run(): Promise<void> {
    await this.tasks.run();
    if (this.stop?.counts) this.stop = null;
  }

  /** The worker, which has nothing to do, is stopped: by the browser that wants its memory, by the user. */
  kill(): void {
    this.stopWorker(null);
  }

  private stopWorker(stop: Machine['stop']): void {
    const { worker } = this;
    if (!worker) return;
    this.worker = null;
    worker.end(stop?.delivers ?? false);
    if (stop) {
      this.stop = null;
      this.ends++;
      if (stop.clears) this.notices.shown.clear();
    }
    this.watcher.onEnd(stop !== null);
  }
}
