// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { takeHandedOver } from '../../src/dashboard/people/handed-over';
import { instantFromMs } from '../../src/domain/day';
import { all, choose, get, key, press, said, settled, text, type } from '../ui/page';
import { due, person } from './people-bulk';
import { chosenNames, names, openPeople, rowOf } from './people-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
vi.mock('../../src/dashboard/bulk', () => import('./people-bulk'));

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const amina = person('Amina Okafor', { tags: ['fair'], touches: 9 });
const bruno = person('Bruno Álvarez', { touches: 2 });
const chiara = person('Chiara Conti', { tags: ['fair', 'oak'], touches: 12 });
const people = [amina, bruno, chiara];

const label = 'What to do with those chosen';
const tagField = 'Tags, with commas between them';
const box = (name: string) => rowOf(name).querySelector('input') as HTMLElement;
const tagsOf = (name: string) => text(rowOf(name).querySelector('.tags'));
const bar = () => get('region', label);
const offered = () => [...document.querySelectorAll('option')].map((one) => one.value);
const submit = async () => {
  const form = bar().querySelector('form') as HTMLFormElement;
  await act(async () => void form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
  await settled();
};

describe('with many at once', () => {
  it('nothing is offered while nobody is chosen', async () => {
    await openPeople(people);
    expect(all('region', label)).toEqual([]);
    await press(box('Amina Okafor'));
    expect(text(bar())).toContain('1 chosen');
    await press(get('button', 'Clear'));
    expect(all('region', label)).toEqual([]);
  });

  it('tags are given, said, told to the background, and taken back', async () => {
    const { background, worker } = await openPeople(people);
    await press(box('Amina Okafor'));
    await press(box('Bruno Álvarez'));
    await press(get('button', 'Tags…'));
    expect(document.activeElement).toBe(get('field', tagField));
    expect(offered()).toEqual(['fair', 'oak']);
    await type(get('field', tagField), ' spring ,oak');
    expect(offered()).toEqual(['spring, fair', 'spring, oak']);
    await submit();
    expect([tagsOf('Amina Okafor'), tagsOf('Bruno Álvarez')]).toEqual(['fair, spring, oak', 'spring, oak']);
    expect(said()).toBe('2 tagged: spring, oak.');
    expect(background.calls).toContain('acted');
    expect(worker.asked('changed')).toEqual([{ contactIds: [amina.id, bruno.id] }]);
    expect(chosenNames()).toEqual(['Amina Okafor', 'Bruno Álvarez']);
    await press(get('button', 'Undo'));
    expect([tagsOf('Amina Okafor'), tagsOf('Bruno Álvarez')]).toEqual(['fair', '']);
    expect(said()).toBe('Taken back.');
  });

  it('what cannot be taken back is said with how many, and why', async () => {
    const { worker } = await openPeople(people);
    await press(box('Amina Okafor'));
    await press(box('Bruno Álvarez'));
    await press(get('button', 'Tags…'));
    await type(get('field', tagField), 'spring');
    await submit();
    worker.left = { stay: 0, gone: 1 };
    await press(get('button', 'Undo'));
    expect(said()).toBe('Taken back. 1 is no longer there.');
  });

  it('tags are taken away', async () => {
    await openPeople(people);
    await press(box('Chiara Conti'));
    await press(get('button', 'Tags…'));
    await press(get('button', 'Take away'));
    expect(text(bar())).toContain('Type a tag first.');
    await type(get('field', tagField), 'FAIR');
    await press(get('button', 'Take away'));
    expect(tagsOf('Chiara Conti')).toBe('oak');
  });

  it('a cadence is set', async () => {
    const { worker } = await openPeople(people);
    await press(box('Bruno Álvarez'));
    await press(get('button', 'Cadence…'));
    await choose(get('field', 'Cadence'), 'slow');
    await submit();
    expect(worker.cards.get(bruno.id)?.cadence).toBe('slow');
    expect(said()).toBe('1 now on Slow.');
  });

  it('they are spread, at most so many a day', async () => {
    const { worker } = await openPeople(people);
    await press(box('Bruno Álvarez'));
    await press(get('button', 'Spread…'));
    expect((get('field', 'At most so many a day') as HTMLInputElement).value).toBe('20');
    await type(get('field', 'At most so many a day'), '0');
    expect(text(bar())).toContain('Type a whole number from 1 to 500.');
    await submit();
    expect(worker.asked('changeMany')).toEqual([]);
    await type(get('field', 'At most so many a day'), '5');
    await submit();
    expect(worker.asked('changeMany').map(({ change }) => change)).toEqual([{ what: 'spread', perDay: 5 }]);
  });

  it('whoever was not given a fair chance is left open, told, and closed only when that was said', async () => {
    const { worker } = await openPeople(people);
    await press(box('Amina Okafor'));
    await press(box('Bruno Álvarez'));
    await press(get('button', 'Close…'));
    await press(get('field', 'No reply came'));
    await submit();
    expect(said()).toBe('1 closed.');
    expect([worker.cards.get(amina.id)?.closed, worker.cards.get(bruno.id)?.closed]).toEqual(['no-reply', null]);
    expect(text(bar())).toContain('Silence is not a no');
    expect(text(bar())).toContain('1 was left open: too little was tried');
    expect(text(bar())).toContain('They may just be busy.Bruno Álvarez');
    await press(get('button', 'Close 1 anyway'));
    expect(worker.cards.get(bruno.id)?.closed).toBe('no-reply');
    expect(text(bar())).not.toContain('Silence is not a no');
  });

  it('whoever was left may be kept on the slow cadence, or chosen alone', async () => {
    const { worker } = await openPeople(people);
    await press(box('Amina Okafor'));
    await press(box('Bruno Álvarez'));
    await press(get('button', 'Close…'));
    await submit();
    await press(get('button', 'Put 1 on Slow'));
    expect([worker.cards.get(bruno.id)?.closed, worker.cards.get(bruno.id)?.cadence]).toEqual([null, 'slow']);
    await press(get('button', 'Close…'));
    await submit();
    await press(get('button', 'Choose only them'));
    expect(chosenNames()).toEqual(['Bruno Álvarez']);
  });

  it('they are put on the list of those to reconnect with; how many were left is said', async () => {
    const { worker } = await openPeople([
      ...people,
      person('Dmitri Волков', { step: { ...due('2026-11-20'), at: instantFromMs(Date.UTC(2026, 10, 20, 14)) } }),
    ]);
    await press(box('Bruno Álvarez'));
    await press(box('Dmitri Волков'));
    await press(get('button', 'Reconnect later'));
    expect(worker.cards.get(bruno.id)?.waits).toBe(true);
    expect(said()).toContain('1 person was put on the list.');
    expect(said()).toContain('1 was left');
    await press(get('button', 'Undo'));
    expect(worker.cards.get(bruno.id)?.waits).toBe(false);
  });

  it('they are handed over to be exported', async () => {
    await openPeople(people);
    await press(box('Bruno Álvarez'));
    await press(box('Amina Okafor'));
    await press(get('button', 'Export…'));
    expect([location.hash, takeHandedOver()]).toEqual(['#/export', [bruno.id, amina.id]]);
  });

  it('they are deleted after a clear question, are chosen no more, and come back', async () => {
    await openPeople(people);
    await press(box('Amina Okafor'));
    await press(box('Bruno Álvarez'));
    await press(get('button', 'Delete…'));
    expect(text(bar())).toContain('Delete 2 people?');
    await press(get('button', 'Delete 2'));
    expect(names()).toEqual(['Chiara Conti']);
    expect(all('region', label)).toEqual([]);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(document.activeElement).toBe(rowOf('Chiara Conti'));
    await press(get('button', 'Undo'));
    expect(names()).toHaveLength(3);
  });

  it('a question is left by Escape, and the focus goes back to what asked it', async () => {
    await openPeople(people);
    await press(box('Amina Okafor'));
    await press(get('button', 'Delete…'));
    await key('Escape');
    expect(text(bar())).not.toContain('Delete 1 person?');
    expect(document.activeElement).toBe(get('button', 'Delete…'));
  });

  it('what fails is said, and the choice stays', async () => {
    const { worker } = await openPeople(people);
    await press(box('Amina Okafor'));
    worker.failNext('changeMany', 'full');
    await press(get('button', 'Delete…'));
    await press(get('button', 'Delete 1'));
    expect(said()).toContain('The disk is full');
    expect(chosenNames()).toEqual(['Amina Okafor']);
  });

  it('what was done is not called undone when the list cannot follow', async () => {
    const { worker } = await openPeople(people);
    await press(box('Amina Okafor'));
    await press(get('button', 'Cadence…'));
    worker.failNext('changed', 'store-closed');
    await submit();
    expect(said()).toBe('1 now on Gentle.');
  });

  it('whoever is no longer there is chosen no more', async () => {
    const { worker } = await openPeople(people);
    await press(box('Amina Okafor'));
    await press(box('Bruno Álvarez'));
    worker.cards.delete(amina.id);
    await press(get('button', 'Cadence…'));
    await submit();
    expect(text(bar())).toContain('1 chosen');
  });
});
