// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { all, close, get, key, press, settled, text, type } from '../ui/page';
import { due, person } from './people-bulk';
import { chosenNames, grid, names, openPeople, rowOf, rows, scrollTo } from './people-page';
import { arrived, openPlace } from './place-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
vi.mock('../../src/dashboard/bulk', () => import('./people-bulk'));

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const amina = person('Amina Okafor', { company: 'Nordlicht Möbel', title: 'Buyer', tags: ['fair'], touches: 3 });
const bruno = person('Bruno Álvarez', { stage: 'talking', emails: ['bruno@example.org'], cadence: 'slow', touches: 7 });
const chiara = person('Chiara Conti', { notes: 'likes oak', step: due('2026-11-12'), touches: 1 });
const dmitri = person('Dmitri Волков', { step: null, waits: true });
const few = [dmitri, chiara, amina, bruno];
const many = Array.from({ length: 5000 }, (_, index) => person(`Person ${String(index).padStart(4, '0')}`));

const cells = (name: string) => [...rowOf(name).querySelectorAll('[role=gridcell]')].map(text);
const headers = () => [...grid().querySelectorAll<HTMLElement>('[role=columnheader]')];
const header = (name: string) => headers().find((one) => text(one).startsWith(name)) as HTMLElement;
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const searchBox = () => get('field', 'Search people');
const chip = (name: string) => get('button', new RegExp(`^${name} \\d`));

describe('the list of people', () => {
  it('says of everybody what is next and why, and what went before', async () => {
    await openPeople(few);
    expect(names()).toEqual(['Amina Okafor', 'Bruno Álvarez', 'Chiara Conti', 'Dmitri Волков']);
    expect(cells('Amina Okafor')).toEqual([
      '',
      'Amina OkaforBuyer · Nordlicht Möbel',
      'Chasing',
      'Message todayTouch 4 in Gentle. Time for its first message.',
      'not yet',
      'Gentle',
      'fair',
      '3',
    ]);
    expect(cells('Dmitri Волков')[3]).toBe('Waits for their turn');
    expect(rowOf('Chiara Conti').querySelector('.next')?.classList.contains('late')).toBe(true);
    expect(text()).toContain('4 people');
  });

  it('is a grid of as many rows as there are people, of whom few are drawn', async () => {
    await openPeople(many);
    expect(grid().getAttribute('aria-rowcount')).toBe('5001');
    expect(rows().length).toBeLessThan(40);
    expect(rows()[0]?.getAttribute('aria-rowindex')).toBe('2');
    await scrollTo(44 * 3000);
    expect(names()).toContain('Person 3004');
    expect(rows().length).toBeLessThan(40);
    expect(rowOf('Person 3004').getAttribute('aria-rowindex')).toBe('3006');
  });

  it('asks for what is looked at, and for no row twice', async () => {
    const { worker } = await openPeople(many);
    await scrollTo(44 * 5);
    expect(worker.asked('people').map(({ from, count }) => [from, count])).toEqual([[0, 60]]);
    await scrollTo(44 * 3000);
    expect(worker.asked('people').map(({ from, count }) => [from, count])).toEqual([
      [0, 60],
      [3000, 60],
    ]);
  });

  it('shows the first at once while everybody is still being read, and then how many there are', async () => {
    const { worker } = await openPeople(many, '#/people', { ready: false });
    expect(names()[0]).toBe('Person 0000');
    expect(grid().getAttribute('aria-rowcount')).toBe('-1');
    expect(text()).toContain('Reading everybody…');
    await act(async () => worker.readIt());
    await settled();
    expect(grid().getAttribute('aria-rowcount')).toBe('5001');
    expect(text()).toContain('5,000 people');
  });

  it('says that it could not be read, and tries again', async () => {
    const { worker } = await openPeople(few);
    worker.failNext('people', 'store-closed');
    await type(searchBox(), 'ami');
    expect(text(document.querySelector('.notice.failed'))).toContain('Your data could not be opened.');
    await press(get('button', 'Try again'));
    expect(document.querySelector('.notice.failed')).toBeNull();
    expect(names()).toEqual(['Amina Okafor']);
  });

  it('says what to do where there is nobody', async () => {
    await openPeople([]);
    expect(text()).toContain('Nobody here yet');
    expect(text()).toContain('log a touch');
  });

  it('follows what is changed elsewhere without losing its place', async () => {
    const { background, worker } = await openPeople(many);
    await scrollTo(44 * 3000);
    const one = [...worker.cards.values()].find(({ name }) => name === 'Person 3002');
    worker.put({ ...(one as typeof amina), touches: 99 });
    await act(async () => background.tell({ news: 'changed', contactIds: [one?.id ?? ''] }));
    await settled();
    expect(worker.asked('changed')).toEqual([{ contactIds: [one?.id] }]);
    expect(cells('Person 3002').at(-1)).toBe('99');
  });
});

describe('a search', () => {
  it('asks at every key, shows what was found, and marks it', async () => {
    const { worker } = await openPeople(few);
    await type(searchBox(), 'a');
    await type(searchBox(), 'al');
    expect(worker.asked('people').map(({ query }) => query.text)).toEqual(['', 'a', 'al']);
    await type(searchBox(), 'alv');
    expect(names()).toEqual(['Bruno Álvarez']);
    expect([...document.querySelectorAll('mark')].map(text)).toEqual(['Álv']);
    expect(text()).toContain('1 of 4 people');
    await vi.waitFor(() => expect(location.hash).toBe('#/people?q=alv'));
  });

  it('measures nothing in the page: it would have to be laid out before it is drawn', async () => {
    await openPeople(many);
    await type(searchBox(), 'person 0001');
    expect([names(), grid().classList.contains('scrolls')]).toEqual([['Person 0001'], false]);
    const measured = vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get');
    await type(searchBox(), '');
    expect([rows().length > 9, grid().classList.contains('scrolls')]).toEqual([true, true]);
    expect(measured).not.toHaveBeenCalled();
  });

  it('draws those in view at once, and whoever lies beyond them with the next frame', async () => {
    await openPeople([...many.slice(0, 20), ...many.slice(2000, 2040)]);
    const shown = (row: number) => text(rows()[row]?.querySelector('a') ?? null);
    const box = searchBox() as HTMLInputElement;
    box.value = 'person 20';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    for (let tick = 0; shown(0) !== 'Person 2000' && tick < 50; tick++) await Promise.resolve();
    expect([shown(9), shown(12)]).toEqual(['Person 2009', 'Person 0012']);
    await vi.waitFor(() => expect([shown(9), shown(12)]).toEqual(['Person 2009', 'Person 2012']), 10_000);
  });

  it('does not look through what closed menus hold', async () => {
    await openPeople([...few, person('Eva Lindt', { tags: Array.from({ length: 40 }, (_, tag) => `tag ${tag}`) })]);
    const comparing = vi.spyOn(String.prototype, 'localeCompare');
    await type(searchBox(), 'bru');
    expect([names(), comparing.mock.calls.length]).toEqual([['Bruno Álvarez'], 0]);
  });

  it('shows no answer that was overtaken', async () => {
    const { worker } = await openPeople(few);
    const late = worker.holdNext('people');
    await type(searchBox(), 'chi');
    await type(searchBox(), 'bru');
    expect(names()).toEqual(['Bruno Álvarez']);
    await act(async () => late());
    await settled();
    expect(names()).toEqual(['Bruno Álvarez']);
  });

  it('says where somebody was found in whom the row shows nothing of it', async () => {
    await openPeople(few);
    await type(searchBox(), 'oak');
    expect(names()).toEqual(['Chiara Conti']);
    expect(text(rowOf('Chiara Conti').querySelector('small'))).toBe('found in a note');
    await type(searchBox(), 'bruno@');
    expect(text(rowOf('Bruno Álvarez').querySelector('small'))).toBe('bruno@example.org');
  });

  it('that finds nobody says so, and leads back to everybody', async () => {
    await openPeople(few);
    await type(searchBox(), 'zzz');
    expect(text()).toContain('Nobody found for “zzz”');
    await press(get('button', 'Show everybody'));
    expect(names()).toHaveLength(4);
    expect((searchBox() as HTMLInputElement).value).toBe('');
    expect(document.activeElement).toBe(searchBox());
  });

  it('is reached by / from anywhere, and emptied by Escape', async () => {
    await openPeople(few);
    rows()[0]?.focus();
    await key('/');
    expect(document.activeElement).toBe(searchBox());
    await type(searchBox(), 'chi');
    await key('Escape');
    expect(names()).toHaveLength(4);
    await key('ArrowDown');
    expect(document.activeElement).toBe(rows()[0]);
  });
});

describe('a filter', () => {
  it('of a condition is one press, says how many there are, and is taken away by another', async () => {
    await openPeople(few);
    expect(text(chip('Overdue'))).toBe('Overdue 1');
    await press(chip('Overdue'));
    expect([names(), location.hash]).toEqual([['Chiara Conti'], '#/people?is=overdue']);
    expect(chip('Overdue').getAttribute('aria-pressed')).toBe('true');
    await press(chip('Overdue'));
    expect(names()).toHaveLength(4);
    // Nobody is: so nothing is said of it.
    expect(all('button', /^Left hanging/)).toEqual([]);
  });

  it('is chosen in a menu with counts, shown, and removed', async () => {
    await openPeople(few);
    await press(get('button', 'Stage'));
    expect([...document.querySelectorAll('.value')].map(text)).toEqual(['Chasing2', 'Talking1', 'Keeping0', 'Closed0']);
    const boxes = [...document.querySelectorAll<HTMLInputElement>('.value input')];
    expect(document.activeElement).toBe(boxes[0]);
    await press(boxes[1] as HTMLElement);
    expect([names(), location.hash]).toEqual([['Bruno Álvarez'], '#/people?stage=talking']);
    await key('Escape');
    expect(document.querySelector('.popover')).toBeNull();
    expect(document.activeElement).toBe(get('button', 'Stage: 1'));
    await press(get('button', 'Remove the filter Stage: Talking'));
    expect(names()).toHaveLength(4);
    await frame();
    expect(document.activeElement).toBe(chip('Overdue'));
  });

  it('by tag offers the tags there are', async () => {
    await openPeople(few);
    await press(get('button', 'Tags'));
    expect([...document.querySelectorAll('.value')].map(text)).toEqual(['fair1']);
  });

  it('that lets nobody through says so', async () => {
    await openPeople(few, '#/people?tag=oak&stage=closed');
    expect(text()).toContain('Nobody is like that at the moment');
    expect(all('button', /^Remove the filter/)).toHaveLength(2);
    await press(get('button', 'Clear filters'));
    expect(names()).toHaveLength(4);
  });
});

describe('the order', () => {
  it('is that of the heading pressed, then the other way round, and is told', async () => {
    await openPeople(few);
    expect(header('Name').getAttribute('aria-sort')).toBe('ascending');
    await press(get('button', /^Touches/, grid()));
    expect(names()).toEqual(['Bruno Álvarez', 'Amina Okafor', 'Chiara Conti', 'Dmitri Волков']);
    expect([header('Touches').getAttribute('aria-sort'), location.hash]).toEqual([
      'descending',
      '#/people?sort=-touches',
    ]);
    await press(get('button', /^Touches/, grid()));
    expect(names()).toEqual(['Dmitri Волков', 'Chiara Conti', 'Amina Okafor', 'Bruno Álvarez']);
    expect(headers().filter((one) => one.hasAttribute('aria-sort'))).toEqual([header('Touches')]);
  });

  it('may be one that has no column', async () => {
    await openPeople(few);
    await press(get('button', 'Sorted by name'));
    await press(get('menuitem', 'company'));
    expect([names()[0], location.hash]).toEqual(['Amina Okafor', '#/people?sort=company']);
  });
});

describe('the keyboard', () => {
  it('moves by arrows, pages, Home and End, and the row stays in sight', async () => {
    await openPeople(many);
    rows()[0]?.focus();
    const at = () => (document.activeElement as HTMLElement | null)?.dataset.row;
    const press = async (name: string) => {
      await key(name);
      return at();
    };
    expect(await press('ArrowDown')).toBe('1');
    expect(await press('ArrowUp')).toBe('0');
    expect(await press('ArrowUp')).toBe('0');
    expect(await press('PageDown')).toBe('9');
    expect(await press('End')).toBe('4999');
    expect(text(document.activeElement?.querySelector('a') ?? null)).toBe('Person 4999');
    expect(await press('PageUp')).toBe('4990');
    expect(await press('Home')).toBe('0');
    expect(rows().filter((row) => row.tabIndex === 0)).toEqual([document.activeElement]);
  });

  it('keeps the focus on its row when that is scrolled out of sight', async () => {
    await openPeople(many);
    rows()[2]?.focus();
    await scrollTo(44 * 3000);
    expect((document.activeElement as HTMLElement).dataset.row).toBe('2');
    await key('ArrowDown');
    expect((document.activeElement as HTMLElement).dataset.row).toBe('3');
  });

  it('chooses by the space bar, and with Shift everybody up to there', async () => {
    await openPeople(many);
    rows()[1]?.focus();
    await key(' ');
    expect(chosenNames()).toEqual(['Person 0001']);
    await key(' ');
    expect(chosenNames()).toEqual([]);
    await key('ArrowDown', { shiftKey: true });
    await key('ArrowDown', { shiftKey: true });
    expect(chosenNames()).toEqual(['Person 0001', 'Person 0002', 'Person 0003']);
  });

  it('chooses everybody from the row chosen last to the one come to since', async () => {
    await openPeople(many);
    rows()[1]?.focus();
    await key(' ');
    await key('ArrowDown');
    await key('ArrowDown');
    await key(' ', { shiftKey: true });
    expect(chosenNames()).toEqual(['Person 0001', 'Person 0002', 'Person 0003']);
  });

  it('extends a choice from where the keyboard stands', async () => {
    await openPeople(many);
    rows()[0]?.focus();
    await key(' ');
    await key('ArrowDown');
    await key('ArrowDown');
    await key('ArrowDown');
    await key('ArrowDown', { shiftKey: true });
    expect(chosenNames()).toEqual(['Person 0000', 'Person 0003', 'Person 0004']);
  });

  it('opens somebody by Enter, and the way back leads to the same row', async () => {
    await openPeople(many);
    rows()[0]?.focus();
    await key('End');
    await key('Enter');
    expect(location.hash).toBe(`#/person/${many[4999]?.id}`);
    close();
    await openPlace('#/people');
    expect(names()).toContain('Person 4999');
    expect(rowOf('Person 4999').tabIndex).toBe(0);
  });
});

describe('a choice', () => {
  it('outlasts scrolling, sorting and searching', async () => {
    await openPeople(many);
    await press(rowOf('Person 0003').querySelector('input') as HTMLElement);
    await scrollTo(44 * 3000);
    await scrollTo(0);
    expect(chosenNames()).toEqual(['Person 0003']);
    await type(searchBox(), 'person 000');
    await press(get('button', /^Name/, grid()));
    expect(names()[0]).toBe('Person 4000');
    expect(chosenNames()).toEqual(['Person 0003']);
  });

  it('of none of those who are found leaves the box of all empty', async () => {
    await openPeople(many);
    await press(rowOf('Person 0003').querySelector('input') as HTMLElement);
    const all = () => get('field', undefined, header('')) as HTMLInputElement;
    expect(all().indeterminate).toBe(true);
    await type(searchBox(), 'person 4999');
    expect(names()).toEqual(['Person 4999']);
    expect([all().indeterminate, all().checked]).toEqual([false, false]);
    expect(text()).toContain('1 chosen');
  });

  it('of a range may begin where nothing is drawn any more', async () => {
    await openPeople(many);
    await press(rowOf('Person 0002').querySelector('input') as HTMLElement);
    await scrollTo(44 * 400);
    const box = rowOf('Person 0401').querySelector('input') as HTMLElement;
    await act(
      async () => void box.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: true })),
    );
    await settled();
    expect(text()).toContain('400 chosen');
  });

  it('is of all who were found, however many', async () => {
    const { worker } = await openPeople(many, '#/people?q=person+1');
    await press(get('field', undefined, header('')) as HTMLElement);
    expect(worker.asked('peopleIds').map(({ query }) => query.text)).toEqual(['person 1']);
    expect(text()).toContain('2,084 chosen');
    await press(get('field', undefined, header('')) as HTMLElement);
    expect(chosenNames()).toEqual([]);
  });
});

describe('a saved view', () => {
  const views = () => [...document.querySelectorAll('.views a')].map(text);
  const submit = async () => {
    const form = document.querySelector('.popover form') as HTMLFormElement;
    await act(async () => void form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    await settled();
  };

  it('is named, chosen, renamed and deleted, and that is taken back', async () => {
    const { background } = await openPeople(few, '#/people?stage=talking');
    await press(get('button', 'Saved views'));
    await type(get('textbox', 'Save this view as'), ' Talking now ');
    await submit();
    expect(background.settings.views).toEqual([{ name: 'Talking now', address: 'stage=talking' }]);
    await press(get('button', 'Clear filters'));
    await press(get('button', 'Saved views'));
    expect(views()).toEqual(['Talking now']);
    const link = get('link', 'Talking now');
    expect(link.getAttribute('href')).toBe('#/people?stage=talking');
    await press(get('button', 'Rename Talking now'));
    expect(document.activeElement).toBe(get('textbox', 'Name'));
    await type(get('textbox', 'Name'), 'In talks');
    await submit();
    expect(views()).toEqual(['In talks']);
    await press(get('button', 'Delete In talks'));
    expect(background.settings.views).toEqual([]);
    await press(get('button', 'Undo'));
    expect(background.settings.views.map(({ name }) => name)).toEqual(['In talks']);
  });

  it('needs a name of its own', async () => {
    const { background } = await openPeople(few, '#/people?stage=talking');
    background.settings = { ...background.settings, views: [{ name: 'Mine', address: 'is=fading' }] };
    await act(async () => background.tell({ news: 'changed', contactIds: [] }));
    await settled();
    await press(get('button', 'Saved views'));
    await submit();
    expect(text()).toContain('Type a name first.');
    await type(get('textbox', 'Save this view as'), 'Mine');
    await submit();
    expect(text()).toContain('Another view is called Mine.');
    expect(background.settings.views).toHaveLength(1);
  });

  it('is the name of the list that is shown', async () => {
    const { background } = await openPeople(few, '#/people?stage=talking');
    background.settings = { ...background.settings, views: [{ name: 'Mine', address: 'stage=talking&q=' }] };
    await act(async () => background.tell({ news: 'changed', contactIds: [] }));
    await settled();
    expect(all('button', 'Mine')).toHaveLength(1);
    await arrived();
  });
});
