import { sites } from '../src/sites';

/** For a page that is measured: the readers, and nothing of the extension around them. */
Object.assign(globalThis, { readers: sites });
