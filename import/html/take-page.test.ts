// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { takePage } from './take-page.ts';

const BODY = `<article><h1>Quay</h1><p id="one">The quay opens in <b>spring</b>, the harbour authority of Velden said on Wednesday.</p><p id="two">Nobody had believed in it any more after two winters of storms.</p></article>`;

describe('a page in a tab', () => {
  it('is taken without being changed', () => {
    document.body.innerHTML = BODY;
    const before = document.documentElement.outerHTML;
    const { page, selection } = takePage(document, null, 'part');
    expect(page.paragraphs.join(' ')).toContain('The quay opens in spring, the harbour authority');
    expect(selection).toBeNull();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('gives what is selected, in its paragraphs, and says that it is a part', () => {
    document.body.innerHTML = BODY;
    const range = document.createRange();
    range.setStart(document.querySelector('b') as Node, 0);
    range.setEnd(document.querySelector('#two') as Node, 1);
    const selected = document.getSelection();
    selected?.removeAllRanges();
    selected?.addRange(range);
    const { selection } = takePage(document, selected, 'part');
    expect(selection?.paragraphs).toEqual([
      'spring, the harbour authority of Velden said on Wednesday.',
      'Nobody had believed in it any more after two winters of storms.',
    ]);
    expect(selection?.notes).toHaveLength(1);
    expect(selection?.title?.value).toBe('Quay');
  });
});
