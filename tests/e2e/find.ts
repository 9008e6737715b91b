import { fileURLToPath } from 'node:url';
import { ElementHandle } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import type { Surface } from './driver';
import type byRole from './page/by-role';

/** Where something is looked for. */
export type Within = Surface | ElementHandle<Element>;

/**
 * The lookup as one function that stands by itself, to be sent to a page. It is made here, since a page's own policy lets it
 * make nothing out of text.
 */
async function bundle(): Promise<typeof byRole> {
  const entry = fileURLToPath(new URL('page/by-role.ts', import.meta.url));
  const lib = { entry, name: 'byRole', formats: ['iife' as const] };
  const [{ output }] = (await build({
    configFile: false,
    logLevel: 'error',
    build: { lib, write: false, target: 'es2023' },
  })) as [Rolldown.RolldownOutput];
  return new Function(
    'within',
    'role',
    'name',
    `${output[0].code}; return byRole(within, role, name)`,
  ) as typeof byRole;
}

// At once, while the browser starts.
const bundled = bundle();

/**
 * The first element of a role and name inside another, or in the whole page. The browsers' own lookups by these are not
 * used: Firefox's takes up to a second on a page of ours, since it gives a name to everything there is.
 */
export async function find(within: Within, role: string, name: string): Promise<ElementHandle<Element> | null> {
  const lookUp = await bundled;
  const found = await (within instanceof ElementHandle
    ? within.evaluateHandle(lookUp, role, name)
    : within.evaluateHandle(lookUp, null, role, name));
  const element = found.asElement();
  if (!element) await found.dispose();
  return element as ElementHandle<Element> | null;
}
