// @vitest-environment happy-dom
import fc from 'fast-check';
import { h } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { type Listing, useList } from '../../src/dashboard/people/use-list';
import { everybody, type PeopleQuery } from '../../src/domain/people';
import { writePeople } from '../../src/domain/people-address';
import { close, open, settled } from '../ui/page';
import { freshWorker, person } from './people-bulk';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
vi.mock('../../src/dashboard/bulk', () => import('./people-bulk'));

const people = Array.from({ length: 400 }, (_, index) =>
  person(`${index % 3 ? 'Oak' : 'Ash'} ${String(index).padStart(3, '0')}`),
);
const queries: readonly PeopleQuery[] = [
  everybody,
  { ...everybody, text: 'oak' },
  { ...everybody, text: 'ash', descending: true },
  { ...everybody, text: 'nobody' },
];

const step = fc.oneof(
  fc.record({ what: fc.constant('query' as const), to: fc.nat(queries.length - 1), expected: fc.boolean() }),
  fc.record({ what: fc.constant('see' as const), from: fc.nat(380) }),
  fc.record({ what: fc.constant('again' as const) }),
  fc.record({ what: fc.constant('answer' as const), which: fc.nat() }),
);

describe('the list, as far as it is looked at', () => {
  it('is that of the last question, whatever answer comes when', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 25 }), async (steps) => {
        const worker = freshWorker();
        worker.put(...people);
        const gates: (() => void)[] = [];
        for (let ahead = 0; ahead < 200; ahead++) gates.push(worker.holdNext('people'));
        const answered = new Set<() => void>();
        let listing: Listing | undefined;
        let ask: (address: string) => void = () => {};
        let [wanted, from] = [everybody, 0];
        await open(
          h(() => {
            const [address, setAddress] = useState(writePeople(everybody));
            ask = setAddress;
            listing = useList(address, 0);
            return null;
          }, {}),
        );
        const arrived = () => worker.asked('people').length;
        for (const one of steps) {
          await act(async () => {
            if (one.what === 'query') {
              // Another list is looked at from its first row on.
              if (wanted !== queries[one.to]) from = 0;
              wanted = queries[one.to] as PeopleQuery;
              if (one.expected) listing?.expect(writePeople(wanted));
              ask(writePeople(wanted));
            } else if (one.what === 'see') {
              from = one.from;
              listing?.see(from, from + 10);
            } else if (one.what === 'again') void listing?.again();
            else {
              const waiting = gates.slice(0, arrived()).filter((gate) => !answered.has(gate));
              const gate = waiting[one.which % Math.max(1, waiting.length)];
              if (gate) answered.add(gate);
              gate?.();
            }
          });
          await act(async () => void (await Promise.resolve()));
        }
        for (let turn = 0; turn < 5; turn++) {
          // The last question is answered first.
          for (const gate of gates.toReversed()) gate();
          await settled();
        }
        const found = (await worker.answer('peopleIds', { query: wanted } as never)) as string[];
        const { list } = listing as Listing;
        expect(list?.query).toEqual(wanted);
        expect(list?.found).toBe(found.length);
        for (let row = from; row < Math.min(from + 10, found.length); row++)
          expect(list?.cards.get(row)?.id).toBe(found[row]);
        for (const [row, card] of list?.cards ?? []) expect(card.id).toBe(found[row]);
        close();
      }),
      { numRuns: 150 },
    );
  });
});
