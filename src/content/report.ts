import type { SignalReport } from '../messaging/views';
import type { Site } from '../sites/site';

/** What the reader of this page goes by: of each thing whether it is there, never what it says. */
export function reportOn(document: Document, url: URL, sites: readonly Site[]): SignalReport {
  const site = sites.find((one) => one.recognises(url, document));
  const roots = [document, ...(site?.roots?.(document) ?? [])];
  return {
    site: site?.id ?? null,
    language: document.documentElement.lang.slice(0, 20),
    signals: Object.entries(site?.signals ?? {}).map(([name, selector]) => ({
      name,
      found: roots.some((root) => root.querySelector(selector)),
    })),
  };
}
