import fc from 'fast-check';

/**
 * `npm test` draws the same cases every time, so that a red run is the doing of the change that it is run on. With `RUNS` or `FUZZ`, as in
 * `npm run torture`, every run draws its own, and a failure prints the seed.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), ...(process.env.RUNS || process.env.FUZZ ? {} : { seed: 2026 }) });
