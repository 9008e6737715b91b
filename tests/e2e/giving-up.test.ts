import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Driver, eventually, type Surface } from './driver';
import { click, heading, isThere, lines, named, textOf, untilHeading, untilStatus } from './look';
import { picture } from './screens';

const freya = 'https://www.linkedin.com/in/freya-lindqvist/';
const malik = 'https://www.linkedin.com/in/malik-osei/';

/** What is offered instead of giving up: each with what it means. */
const ways = {
  finalTry: 'One final try On the next working day. If nothing comes, it closes by itself 10 working days later.',
  close: 'Close anyway It can be reopened whenever you like.',
};

describe('giving somebody up', () => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await Driver.start();
  });
  afterAll(() => driver?.stop());

  it('meets giving up after one message with three ways, and closes all the same', async () => {
    const page = await driver.open(freya);
    const sidebar = await driver.openSidebar(page);
    await untilHeading(sidebar, 'Freya Lindqvist');
    await click(sidebar, 'button', 'In the page');
    await click(sidebar, 'button', 'Log touch');
    await untilStatus(sidebar, /logged/i);
    await eventually('the next step', async () => /Message on /.test(await named(sidebar, 'Next step')));

    await giveUp(sidebar);
    const offers = await named(sidebar, 'Silence is not a no', 'form');
    expect(offers).toContain('1 message and 0 attempts so far.');
    for (const words of ['One final try', 'Slow: every 14 days', 'Close anyway']) expect(offers).toContain(words);
    await picture(page, 'guard');
    await click(sidebar, 'button', ways.finalTry);
    await untilStatus(sidebar, /one final try/i);
    await eventually('the final try', async () =>
      /One final try (tomorrow|on )/.test(await named(sidebar, 'Next step')),
    );
    await picture(page, 'final-try');
    await click(sidebar, 'button', 'Call it off');
    await untilStatus(sidebar, /called off/i);
    await eventually('the message again', async () => /Message on /.test(await named(sidebar, 'Next step')));

    for (const again of ['Undo', 'Reopen']) {
      await giveUp(sidebar);
      await click(sidebar, 'button', ways.close);
      await untilStatus(sidebar, /^closed/i);
      await eventually('closed', async () => /Closed today without an answer/.test(await named(sidebar, 'Next step')));
      if (again === 'Reopen') await picture(page, 'closed');
      await click(sidebar, 'button', again);
      await untilStatus(sidebar, again === 'Undo' ? /taken back/i : /open again/i);
      await eventually('an open contact', async () => !/Closed/.test(await named(sidebar, 'Next step')));
    }
    await page.close();
  });

  it('remembers who asked to stop, also after the contact was deleted', async () => {
    const page = await driver.open(malik);
    const panel = await driver.openOwn(`src/sidebar/index.html?tab=${await driver.tabId(page)}`);
    await panel.setViewport({ width: 360, height: 900 });
    await untilHeading(panel, 'Malik Osei');
    await click(panel, 'button', 'Log touch');
    await untilStatus(panel, /logged/i);
    await close(panel, 'They asked you to stop');
    await untilStatus(panel, /^closed/i);
    expect(await isThere(panel, 'button', 'Reopen')).toBe(false);
    await choose(panel, 'Delete…');
    await picture(panel, 'delete');
    await click(panel, 'button', 'Delete');
    await untilStatus(panel, /deleted: Malik Osei/i);
    await page.close();

    const again = await driver.open(malik);
    const sidebar = await driver.openSidebar(again);
    await untilHeading(sidebar, 'Malik Osei');
    await eventually('the notice', async () => /This person asked you to stop/.test(await textOf(sidebar)));
    expect(await lines(sidebar, 'History')).toEqual([]);
    await picture(again, 'stopped');
    await click(sidebar, 'button', 'Log touch');
    await untilStatus(sidebar, /logged/i);
    await eventually('closed', async () => /Closed\s.*asked you to stop/s.test(await named(sidebar, 'Next step')));
    expect(await lines(sidebar, 'History')).toHaveLength(1);
    expect(await heading(sidebar)).toBe('Malik Osei');
    await picture(again, 'stopped-logged');
  });
});

/** Something of the menu that is not often needed. */
async function choose(sidebar: Surface, what: string): Promise<void> {
  await click(sidebar, 'button', 'More about this contact');
  await click(sidebar, 'menuitem', what);
}

async function close(sidebar: Surface, why: string): Promise<void> {
  await choose(sidebar, 'Close…');
  await click(sidebar, 'radio', why);
  await click(sidebar, 'button', 'Close');
}

async function giveUp(sidebar: Surface): Promise<void> {
  await close(sidebar, 'No reply came');
  await eventually('the three ways', () => named(sidebar, 'Silence is not a no', 'form'));
}
