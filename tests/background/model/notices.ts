import type { Browser } from './machine';

export interface Options {
  readonly type: string;
  readonly title: string;
  readonly message: string;
  readonly buttons?: readonly { readonly title: string }[];
}

/** What Firefox takes, if only to ignore it; everything else it throws at (platform.md, A3). */
const taken = [
  'type',
  'iconUrl',
  'title',
  'message',
  'contextMessage',
  'priority',
  'eventTime',
  'imageUrl',
  'items',
  'progress',
];
const required = ['type', 'iconUrl', 'title', 'message'];

/** Notifications as the system shows them: they outlive the worker, and nobody tells it when the browser was closed under them. */
export class Notices {
  readonly shown = new Map<string, Options>();
  /** The browser cannot show any, as when an icon cannot be read. */
  broken = false;

  constructor(
    private readonly browser: Browser,
    private readonly onShown: (id: string, options: Options) => void,
  ) {}

  check(options: object): void {
    const missing = required.find((key) => !(key in options));
    if (missing) throw new TypeError(`Some of the required properties are missing: ${missing}.`);
    const refused = Object.keys(options).find((key) => !taken.includes(key));
    if (this.browser === 'firefox' && refused) throw new TypeError(`Property "${refused}" is unsupported by Firefox`);
  }

  create(id: string, options: Options): string {
    if (this.broken) throw new Error('Unable to download all specified images.');
    this.shown.set(id, options);
    this.onShown(id, options);
    return id;
  }

  /** Changes what is shown without showing it anew; in Chrome only. */
  update(id: string, options: Partial<Options>): boolean {
    const before = this.shown.get(id);
    if (before) this.shown.set(id, { ...before, ...options });
    return before !== undefined;
  }

  all(): Record<string, true> {
    return Object.fromEntries([...this.shown.keys()].map((id) => [id, true]));
  }
}
