import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Driver, eventually, workingDay } from './driver';
import { click, lines, textOf, untilHeading, untilStatus } from './look';
import { picture } from './screens';

const names = ['Amina Adeyemi', 'Bela Kovács', 'Chidi Okafor', 'Dora Lindqvist'];

describe('those to reconnect with', () => {
  let driver: Driver;
  let page: Page;
  beforeAll(async () => {
    // Before the hours begin: where nobody waits yet, the morning of today is over as soon as it was looked at.
    driver = await Driver.start({ at: workingDay(0, 5) });
    page = await driver.openOwn('src/dashboard/index.html#/reconnect');
    await untilHeading(page, 'Reconnect');
    await page.evaluate(async (people) => {
      for (const [index, name] of people.entries()) {
        const identities = [{ kind: 'email', value: `p${index}@example.com`, from: 'mail-header' }];
        const person = {
          name: { value: name, from: 'heading' },
          part: 'subject',
          identities,
          websites: [],
          phones: [],
        };
        await (globalThis as unknown as Extension).chrome.runtime.sendMessage({
          call: 'add',
          body: { capture: { home: '', person } },
        });
      }
    }, names);
  });
  afterAll(async () => driver?.stop());

  const turns = async (list: string) => (await lines(page, list)).map((line) => line.split('\n')[0]);
  const says = (words: RegExp) => eventually(String(words), async () => words.test(await textOf(page)));

  it('are put on the list, and nothing is due with them', async () => {
    await says(/4 people are meant/);
    await click(page, 'button', 'Put them on the list');
    await untilStatus(page, /4 people were put on the list/);
    await says(/4 people wait/);
  });

  it('have their turn in the morning, so many and no more, and the others wait', async () => {
    await page.evaluate(async () => {
      const patch = { reconnect: { perMorning: 3 }, hours: { from: 0, until: 1440 } };
      await (globalThis as unknown as Extension).chrome.runtime.sendMessage({
        call: 'changeSettings',
        body: { patch },
      });
    });
    await says(/Had their turn today/);
    expect(await turns('Had their turn today')).toEqual(names.slice(0, 3));
    expect(await turns('Their turn tomorrow')).toEqual(names.slice(3));
    await picture(page, 'reconnect');
  });

  it('are sent back to the list, all of them at once', async () => {
    await click(page, 'button', 'Send them back to the list');
    await untilStatus(page, /Taken back/);
    await says(/4 people wait/);
  });
});

interface Extension {
  readonly chrome: { readonly runtime: { sendMessage(message: object): Promise<unknown> } };
}
