import { browser } from './browser';

/**
 * Does the browser fill the screen, as it does in a presentation? Needs no permission. On macOS it says nothing: windows fill the screen
 * there in everyday work. Where the browser does not tell (Firefox for Android has no windows), nothing is held back for it.
 */
export async function fullScreen(): Promise<boolean> {
  try {
    const { os } = await browser.runtime.getPlatformInfo();
    if (os === 'mac') return false;
    const { focused, state } = await browser.windows.getLastFocused();
    return focused && state === 'fullscreen';
  } catch {
    return false;
  }
}
