// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { AtDesk } from '../../src/person/AtDesk';
import { type Desk, useDesk } from '../../src/person/desk';
import { Still } from '../../src/person/Still';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

it('stands still while what it shows is the same, and acts as everybody does by then', async () => {
  const acted: string[] = [];
  let draws = 0;
  function Shown() {
    const { act: perform } = useDesk();
    draws += 1;
    return (
      <button
        type="button"
        onClick={() =>
          void perform(
            async () => null as never,
            () => ({ text: '' }),
          )
        }
      />
    );
  }
  const show = (page: string, of: string) =>
    act(() => {
      const desk = { here: { page }, act: async () => acted.push(page) && null } as unknown as Desk;
      const parts = (
        <AtDesk desk={desk}>
          <Still of={[of]}>
            <Shown />
          </Still>
        </AtDesk>
      );
      render(parts, document.body);
    });
  const press = () => act(() => document.querySelector('button')?.click());
  await show('first', 'oak');
  await show('second', 'oak');
  await press();
  expect([draws, ...acted]).toEqual([1, 'second']);
  await show('third', 'ash');
  await press();
  expect([draws, ...acted]).toEqual([2, 'second', 'third']);
});
