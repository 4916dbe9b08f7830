// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { buildTimeline } from '../../core/briefing/timeline.ts';
import { partialDate } from '../../core/ids.ts';
import { sampleQuotation } from '../sample-views.ts';
import { showForTest } from '../show-for-test.tsx';
import { Timeline } from './timeline.tsx';

const statements = ['2022-02-16', '2022-03-16', '2022-03-16'].map((said, at) =>
  sampleQuotation({ said: partialDate(said), text: `Statement ${at + 1}.`, kind: at === 1 ? 'reported' : 'direct' }),
);
const view = buildTimeline(statements, [{ date: partialDate('2022-02-24'), label: 'invasion', before: '' }]);
if (!view) throw new Error('there are two days');

const show = async (onOpen = vi.fn(), open: number | null = null) => ({
  onOpen,
  ...(await showForTest(<Timeline view={view} statements={statements} onOpen={onOpen} open={open} />)),
});

describe('the timeline', () => {
  it('says in words what it shows, as a whole and dot by dot', async () => {
    const { root, find } = await show();
    expect(find('svg > title').textContent).toBe(
      '3 statements, from 16 February 2022 to 16 March 2022; invasion, 24 February 2022',
    );
    expect([...root.querySelectorAll('[role=button]')].map((dot) => dot.getAttribute('aria-label'))).toEqual([
      '16 February 2022, Jens Stoltenberg: Statement 1.',
      '16 March 2022, Jens Stoltenberg: Statement 2.',
      '16 March 2022, Jens Stoltenberg: Statement 3.',
    ]);
    expect([...root.querySelectorAll('[data-spoken]')]).toHaveLength(2);
  });

  it('is one stop of the Tab key, walked by ← and →, opened by Enter', async () => {
    const { root, press, onOpen } = await show();
    const dots = [...root.querySelectorAll<HTMLElement>('[role=button]')];
    expect(dots.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
    dots[0]?.focus();
    await press(dots[0] as Element, 'ArrowRight');
    expect(document.activeElement).toBe(dots[1]);
    expect(dots.map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1]);
    expect(await press(dots[1] as Element, 'Enter')).toBe(false);
    expect(onOpen).toHaveBeenCalledWith(1);
  });

  it('leaves the ends of the line, and other keys, to what is around it', async () => {
    const { root, press } = await show();
    const first = root.querySelector<HTMLElement>('[role=button]') as HTMLElement;
    expect(await press(first, 'ArrowLeft')).toBe(true);
    expect(await press(first, 'Escape')).toBe(true);
  });

  it('opens by click and rings what is open', async () => {
    const { root, onOpen } = await show(vi.fn(), 2);
    root.querySelectorAll<SVGElement>('[role=button]')[2]?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(onOpen).toHaveBeenCalledWith(2);
    expect([...root.querySelectorAll('[data-open]')].map((dot) => dot.getAttribute('aria-label'))).toEqual([
      '16 March 2022, Jens Stoltenberg: Statement 3.',
    ]);
  });
});
