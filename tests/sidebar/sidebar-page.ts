import { h } from 'preact';
import { Sidebar } from '../../src/sidebar/Sidebar';
import type { FakeBackground } from '../ui/fake-background';
import { get, open, press, text } from '../ui/page';
import { homeOf, jonas, profile } from '../ui/people';

/** The sidebar in the frame of tab 1. */
export const openFramed = () => open(h(Sidebar, { place: { framed: true, tabId: null } }));

/** The sidebar in the browser's own panel, beside the active tab. */
export const openInPanel = () => open(h(Sidebar, { place: { framed: false, tabId: null } }));

/** Chooses from what can rarely be done with the contact on screen. */
export async function menu(item: string): Promise<void> {
  await press(get('button', 'More about this contact'));
  await press(get('menuitem', item));
}

/** Somebody's profile is in tab 1. */
export const show = (background: FakeBackground, person = jonas) =>
  background.tabs.set(1, { state: 'person', sighting: profile(person), home: homeOf(person) });

export const shownName = () => text(document.querySelector('h1'));
export const history = () => [...get('list', 'History').children].map((row) => text(row.querySelector('b')));
export const nextStep = () => text(get('region', 'Next step'));
export const noteText = () => (get('textbox', 'Note') as HTMLTextAreaElement).value;

export const stored = ({ dossiers }: FakeBackground) => [...dossiers.values()];
/** The touches that count, of everybody. */
export const touches = (background: FakeBackground) =>
  stored(background).flatMap((dossier) =>
    dossier.touches.map(({ fields }) => fields).filter(({ deleted }) => !deleted),
  );
