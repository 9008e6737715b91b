import { showImport } from '../bring-in';
import { eventually } from '../driver';
import { click, textOf } from '../look';
import type { Life } from './living';

let files = 0;

/**
 * Brings so many in from a file, through the page.
 * @param begun is called when it was told to
 */
export async function bring({ driver, confirmed }: Life, people: number, begun: () => void): Promise<void> {
  const file = `Person ${++files}`;
  const rows = Array.from({ length: people }, (_, at) => `${file}-${at},p${files}-${at}@example.net`);
  const page = await driver.openOwn('src/dashboard/index.html#/import');
  await showImport(page, ['Name,E-mail', ...rows], people);
  confirmed.imports.set(file, { people, there: false });
  let isBegun = false;
  const tell = (): void => {
    isBegun = true;
    begun();
  };
  const said = eventually(
    'them to be there',
    async () => (await textOf(page)).includes(`${people} people imported`),
    60,
  );
  said.catch(() => {});
  try {
    await page.bringToFront();
    await Promise.all([click(page, 'button', `Import ${people} people`).then(tell), said]);
    confirmed.imports.set(file, { people, there: true });
    await page.close();
  } catch (error) {
    // Whoever waits for its beginning would wait for ever.
    if (!isBegun) throw error;
    // It was killed, or is waited for in vain: then nobody was told.
  }
}
