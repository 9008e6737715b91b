import fc from 'fast-check';

/**
 * `npm test` draws the same cases every time, so that a red run is the doing of the change that it is run on. With `RUNS`, as in
 * `npm run torture`, every run draws its own, and a failure prints the seed.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), ...(process.env.RUNS ? {} : { seed: 2026 }) });
