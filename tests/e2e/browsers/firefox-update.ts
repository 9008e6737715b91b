import type { Browser } from 'puppeteer-core';
import { id, inOwnWindow } from './firefox';

/**
 * Firefox gets a newer version of the extension, which is empty, and takes the way on which it puts one in: with an extension that
 * wants a say in it, up to the question. The one of the tests, a temporary one, goes on to stand before what was put in.
 */
export const offerUpdate = async (browser: Browser, version: string): Promise<void> => {
  const settings = { gecko: { id } };
  const manifest = { manifest_version: 3, name: 'Steadfast', version, browser_specific_settings: settings };
  await inOwnWindow(
    browser,
    `(async () => {
      Services.prefs.setBoolPref('xpinstall.signatures.required', false);
      const file = Services.dirsvc.get('ProfD', Ci.nsIFile);
      file.append('newer.xpi');
      const zip = Cc['@mozilla.org/zipwriter;1'].createInstance(Ci.nsIZipWriter);
      zip.open(file, 0x02 | 0x08 | 0x20);
      const text = Cc['@mozilla.org/io/string-input-stream;1'].createInstance(Ci.nsIStringInputStream);
      text.setByteStringData(${JSON.stringify(JSON.stringify(manifest))});
      zip.addEntryStream('manifest.json', Date.now() * 1000, Ci.nsIZipWriter.COMPRESSION_DEFAULT, text, false);
      zip.close();
      globalThis.offered = await AddonManager.getInstallForFile(file);
      const asked = new Promise((resolve) => offered.addListener({ onInstallPostponed: resolve, onInstallEnded: resolve }));
      offered.install();
      await asked;
    })()`,
  );
};

export const isOfferTaken = async (browser: Browser): Promise<boolean> =>
  (await inOwnWindow(browser, 'offered.state === AddonManager.STATE_INSTALLED')) === true;
