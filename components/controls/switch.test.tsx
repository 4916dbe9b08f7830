// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { showForTest } from '../show-for-test.tsx';
import { Switch } from './switch.tsx';

test('a switch that stands for some of each is mixed, and pressing it asks for all', async () => {
  const onChange = vi.fn();
  const { find, click } = await showForTest(<Switch group checked="mixed" label="All" onChange={onChange} />);
  const input = find<HTMLInputElement>('input');
  expect(input.indeterminate).toBe(true);
  await click(input);
  expect(onChange).toHaveBeenCalledExactlyOnceWith(true);
});

test('a switch shows what is kept, not what was pressed, until it is told', async () => {
  const { find, click, show } = await showForTest(<Switch checked={false} label="NATO" onChange={() => {}} />);
  const input = find<HTMLInputElement>('input');
  await click(input);
  expect(input.checked).toBe(false);
  await show(<Switch checked={true} label="NATO" onChange={() => {}} />);
  expect(input.checked).toBe(true);
});

test('one thing is a switch, a group is a check box, since a switch cannot be mixed', async () => {
  const { find, show } = await showForTest(<Switch checked={true} label="NATO" onChange={() => {}} />);
  expect(find('input').getAttribute('role')).toBe('switch');
  await show(<Switch key="group" group checked={true} label="All" onChange={() => {}} />);
  expect(find('input').hasAttribute('role')).toBe(false);
});
