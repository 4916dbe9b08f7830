// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { findShadows } from './shadow-search.ts';

const stepsIn = (root: Element | ShadowRoot) =>
  [
    ...findShadows(
      root,
      (element) => element.shadowRoot,
      () => 0,
    ),
  ].filter((step) => step !== null);

it('shadow roots are found on custom elements and on the plain ones that may have one', () => {
  document.body.innerHTML = '<x-one></x-one><div><span id="two"></span><x-three></x-three></div><a></a>';
  const roots = ['x-one', '#two'].map((selector) =>
    (document.querySelector(selector) as Element).attachShadow({ mode: 'open' }),
  );
  expect(stepsIn(document.body)).toEqual([
    { type: 'shadow', root: roots[0] },
    { type: 'shadow', root: roots[1] },
    { type: 'hostless', element: document.querySelector('x-three') },
  ]);
});

it('what is never read is not searched, and what stands behind it is', () => {
  document.body.innerHTML = '<div><nav><x-menu></x-menu></nav></div><x-behind></x-behind>';
  for (const name of ['x-menu', 'x-behind']) document.querySelector(name)?.attachShadow({ mode: 'open' });
  expect(stepsIn(document.body)).toEqual([{ type: 'shadow', root: document.querySelector('x-behind')?.shadowRoot }]);
});

it('the root itself may be a host', () => {
  document.body.innerHTML = '<div></div>';
  const host = document.querySelector('div') as Element;
  host.attachShadow({ mode: 'open' });
  expect(stepsIn(host)).toEqual([{ type: 'shadow', root: host.shadowRoot }]);
});
