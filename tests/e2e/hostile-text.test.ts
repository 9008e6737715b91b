import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Driver, eventually, type Surface, workingDay } from './driver';
import { storedIn } from './kills/stored';
import { click, heading, status, textOf, untilStatus } from './look';
import { findFaults } from './page/faults';

const freya = 'https://www.linkedin.com/in/freya-lindqvist/';

/** What somebody may call themselves, and what stands there of it to be read. */
const names: readonly string[] = [
  '<img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=2</script> Markup',
  'Override \u202Etsivqdnil \u2067\u2069\u2069 and on',
  'Half \uD83D and \uDE00 half',
  'Null \u0000 and \u0001\u00011 \u001B[31m bell \u0007',
  `Marks Z${'\u0301'.repeat(3000)}algo`,
  '{company} $1 $& __MSG_appName__ %s {{constructor}}',
  '=HYPERLINK("https://example.net/") @SUM(1)',
  'دنا שלום 10:00',
];

describe('texts that would be more than texts', () => {
  let driver: Driver;
  beforeAll(async () => {
    // A working morning: at night nobody is notified.
    driver = await Driver.start({ at: workingDay(-14) });
  });
  afterAll(() => driver?.stop());

  /** Nothing runs, nothing is loaded, no link leads where none may, and no text turns the text around it. */
  const isSound = async (surface: Surface, where: string): Promise<void> => {
    expect([where, await surface.evaluate(findFaults)]).toEqual([where, []]);
  };

  it('would be found, were they more', async () => {
    const page = await driver.open('https://www.linkedin.com/practice/unguarded');
    await page.evaluate(() => {
      document.body.innerHTML = `<p>one <span>\u202Eowt</span> three</p><p><bdi>\u202Eruof</bdi> five</p><p>\u202Exis</p>
        <a href="javascript:0">seven</a><a href="tel:+1">eight</a><img alt="nine"><b onclick="ten()">ten</b>`;
      Object.assign(globalThis, { hacked: 1 });
    });
    expect((await page.evaluate(findFaults)).map((fault) => fault.split(':')[0])).toEqual([
      'something of a text has run',
      'an element',
      'a link',
      'a handler',
      'turned',
    ]);
    await page.close();
  });

  it('are texts in the sidebar, wherever the page says them', async () => {
    const page = await driver.open(freya);
    // Sent as JSON: half a letter would not arrive.
    await page.evaluate((said) => {
      const all = JSON.parse(said) as string[];
      const card = document.querySelector('section[componentkey$=Topcard]') as HTMLElement;
      const put = (selector: string, text = ''): void => {
        for (const element of card.querySelectorAll(selector)) element.textContent = text;
      };
      put('h2', all[0]);
      document.title = `${all[0]} | LinkedIn`;
      put('[role=button] p', all[1]);
      const headline = [...card.querySelectorAll('p')].find((line) => line.textContent?.startsWith('Head of'));
      if (headline) headline.textContent = all[3] ?? '';
      for (const [at, address] of ['javascript:globalThis.hacked=3', 'data:text/html,<b>', 'vbscript:x'].entries()) {
        const link = card
          .querySelector<HTMLAnchorElement>('a[href*="safety/go"]')
          ?.cloneNode(true) as HTMLAnchorElement;
        link.href = at ? address : `https://www.linkedin.com/safety/go/?url=${encodeURIComponent(address)}`;
        card.querySelector('a[href*="safety/go"]')?.after(link);
      }
    }, JSON.stringify(names));
    const sidebar = await driver.openSidebar(page);
    await eventually('the name', async () => (await heading(sidebar))?.includes('<img src=x') ?? false);
    await isSound(sidebar, 'the sidebar before');
    await click(sidebar, 'button', 'Log touch');
    expect(await untilStatus(sidebar, /logged/i)).not.toMatch(/[\u202A-\u202E]/);
    await isSound(sidebar, 'the sidebar');
    expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
    await page.close();
  });

  it('are texts everywhere else, and are kept as they are', async () => {
    const promised = await driver.ask(async (said) => {
      const all = JSON.parse(said) as string[];
      const ask = async (call: string, body: unknown) => {
        const answer = (await browser.runtime.sendMessage({ call, body })) as {
          ok: boolean;
          value: { contact: { id: string } };
        };
        if (!answer.ok) throw new Error(JSON.stringify(answer));
        return answer.value;
      };
      let id = '';
      for (const [at, name] of all.entries()) {
        const seen = (value: string) => ({ value, from: 'heading' });
        const identities = [{ kind: 'email', value: `somebody-${at}@example.com`, from: 'mail-header' }];
        const person = { name: seen(name), headline: seen(name), company: seen(name), location: seen(name) };
        const capture = { person: { ...person, part: 'from', identities, websites: [], phones: [] }, home: '' };
        const touch = { channel: 'email', direction: 'out', outcome: 'sent', note: name, about: name };
        id = (await ask('log', { target: { capture }, touch })).contact.id;
        await ask('changeContact', { contactId: id, patch: { tags: [name], note: name, reason: name } });
        const at2 = new Date(Date.now() + 60_000).toISOString();
        await ask('promise', {
          target: { contactId: id },
          what: 'call-back',
          by: 'me',
          at: at2,
          zone: 'UTC',
          note: name,
        });
      }
      return id;
    }, JSON.stringify(names));
    const kept = ((await storedIn(driver)).contacts ?? []).map(
      (contact) => (contact.fields as { name: { value: string } }).name.value,
    );
    // Half a letter can be stored by nobody; all else is.
    expect(kept).toEqual(expect.arrayContaining(names.map((name) => name.replace(/\p{Cs}/gu, '\uFFFD'))));

    for (const path of [
      'src/popup/index.html',
      'src/dashboard/index.html#/people',
      `src/dashboard/index.html#/people/${promised}`,
      'src/dashboard/index.html#/today',
      'src/dashboard/index.html#/export',
    ]) {
      const page = await driver.openOwn(path);
      await eventually(path, async () => (await textOf(page)).length > 100);
      await isSound(page, path);
      expect([path, await status(page)]).not.toContain('Something');
      await page.close();
    }
    await driver.ringAlarms();
    await eventually('a notification', async () => (await driver.notifications()).length > 0);
  });

  it('of five megabytes hold up neither the page nor the sidebar', async () => {
    const page = await driver.open('https://www.linkedin.com/in/malik-osei/');
    await page.evaluate(() => {
      const long = 'five megabytes '.repeat(350_000);
      const card = document.querySelector('section[componentkey$=Topcard]') as HTMLElement;
      for (const line of [...card.querySelectorAll('p')].slice(1, 2)) line.textContent = long;
      document.title = `${long} | LinkedIn`;
      for (const attribute of ['data-x', 'aria-label', 'componentkey']) document.body.setAttribute(attribute, long);
    });
    const sidebar = await driver.openSidebar(page);
    await eventually('the name', async () => (await heading(sidebar)) === 'Malik Osei');
    expect((await textOf(sidebar)).length).toBeLessThan(50_000);
    await page.evaluate(() => {
      const name = document.querySelector('section[componentkey$=Topcard] h2');
      if (name) name.textContent = 'five megabytes '.repeat(350_000);
    });
    await page.reload();
    await eventually('the name', async () => (await heading(await driver.sidebar(page))) === 'Malik Osei');
    await page.close();
  });
});
