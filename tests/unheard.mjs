// A reporter for vitest: notes what was thrown or rejected where no test waits for it, which the report of the tests does not say.
// @ts-check
import { writeFileSync } from 'node:fs';

export default class Unheard {
  /** @param {unknown} _modules @param {readonly { message?: string }[]} errors */
  onTestRunEnd(_modules, errors) {
    writeFileSync(
      process.env.UNHEARD ?? '/dev/null',
      JSON.stringify(errors.map(({ message }) => message ?? 'unknown')),
    );
  }
}
