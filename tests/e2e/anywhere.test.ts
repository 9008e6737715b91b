import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserName, Driver, eventually } from './driver';
import { click, textOf, untilHeading, untilStatus } from './look';
import { chooseAdd, openPopup } from './menu';
import { allowSite } from './roundcube';

/** A page about somebody, and a webmail for which there is no reader (SnappyMail's markup), under a policy that lets nothing in. */
const pages: Readonly<Record<string, string>> = {
  '/about': `<title>Rosa</title><h1>About me</h1><p id="signature">Jonas Brandt<br>jonas@example.org</p>
    <script type="application/ld+json">{"@type":"ProfilePage","mainEntity":{"@type":"Person","name":"Rosa Klein","email":"rosa@example.com"}}</script>`,
  '/busy': `<title>Mail</title><span class="from">Jonas Brandt &lt;jonas@example.org></span><img src="/never" alt="">`,
  '/mail': `<title>Mail</title><div class="messageItemHeader"><span class="from" title="Jonas Brandt &lt;jonas@example.org>">Jonas Brandt</span></div>
    <div class="bodyText">Please write to <a href="mailto:eve@example.net">eve@example.net</a></div><button>Next</button>
    <script>document.querySelector('button').onclick = () => setTimeout(() => {
      document.querySelector('.from').title = document.querySelector('.from').textContent = 'Amina Idrissi <amina@example.net>';
    }, 300)</script>`,
};
const address = (path: string): string => `http://mail.example.org${path}`;

describe('on a page that no reader knows', () => {
  let driver: Driver;
  let server: Server;
  beforeAll(async () => {
    server = createServer(({ url = '/' }, response) => {
      if (url === '/never') return;
      const policy = "default-src 'none'; script-src 'unsafe-inline'; img-src 'self'; frame-src 'none'";
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
      response.end(`<!doctype html><html lang="en"><body>${pages[url.replace(/\?.*$/, '')] ?? ''}`);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    driver = await Driver.start({ webmailPort: (server.address() as AddressInfo).port });
  });
  afterAll(async () => {
    await driver?.stop();
    server?.closeAllConnections();
    server?.close();
  });

  it('the menu adds whom it is about, the link, or what is selected; nobody of it stands under the next address', async () => {
    const page = await driver.open(address('/about'));
    expect(await driver.hasSidebar(page)).toBe(false);
    await chooseAdd(driver, page, {});
    const sidebar = await driver.sidebar(page);
    await untilHeading(sidebar, 'Rosa Klein');
    await click(sidebar, 'button', 'Log touch');
    await untilStatus(sidebar, /logged/i);

    await chooseAdd(driver, page, { linkUrl: 'mailto:amina@example.net' });
    await eventually('the address of the link', async () => (await textOf(sidebar)).includes('amina@example.net'));

    await page.evaluate(() => getSelection()?.selectAllChildren(document.getElementById('signature') as HTMLElement));
    await chooseAdd(driver, page, { selectionText: 'Jonas Brandt jonas@example.org' });
    await untilHeading(sidebar, 'Jonas Brandt');
    expect(await textOf(sidebar)).toContain('Please check');

    await page.evaluate(() => history.pushState(null, '', '/somebody-else'));
    await eventually('the sidebar to close', async () => !(await driver.hasSidebar(page)));
    await page.close();
  });

  // In Firefox nothing but a real press of the browser's own button opens the popup on a page, and no driver can press it.
  const inChromium = browserName === 'chromium' ? it : () => {};
  inChromium('so does the popup, by its button', async () => {
    const page = await driver.open(address('/about?2'));
    const popup = await openPopup(driver, page);
    await click(popup, 'button', 'Add the person on this page').catch(() => {});
    await untilHeading(await driver.sidebar(page), 'Rosa Klein');
    await page.close();
  });

  async function stopReading(): Promise<void> {
    const dashboard = await driver.openOwn('src/dashboard/index.html#/settings');
    await click(dashboard, 'button', 'Stop reading mail.example.org');
    await untilStatus(dashboard, /stopped/i);
    await dashboard.close();
  }

  it('a webmail is read once it is allowed, without a reload, no more when it is not, and again', async () => {
    const page = await driver.open(address('/mail'));
    await allowSite(driver, address(''));

    const sidebar = await driver.openSidebar(page);
    await untilHeading(sidebar, 'Jonas Brandt');
    expect(await textOf(sidebar)).toContain('Please check');
    expect(await textOf(sidebar)).not.toContain('eve@example.net');
    await page.click('button');
    await untilHeading(sidebar, 'Amina Idrissi');

    await stopReading();
    await eventually('the page without us', async () => !(await driver.hasSidebar(page)));
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);

    await allowSite(driver, address(''));
    await untilHeading(await driver.openSidebar(page), 'Amina Idrissi');
    await stopReading();
  });

  it('a webmail that is still loading when it is allowed is read too, by one script', async () => {
    const page = await driver.open(address('/about'));
    await page.evaluate(() => {
      location.href = '/busy';
    });
    await page.waitForFunction(() => document.title === 'Mail' && document.readyState === 'interactive');
    await allowSite(driver, address(''));

    await page.bringToFront();
    await page.waitForFunction(() => document.documentElement.children.length > 2);
    await untilHeading(await driver.openSidebar(page), 'Jonas Brandt');
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(3);
  });
});
