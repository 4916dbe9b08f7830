// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { createPageText, type PageText, scanBlock } from './page-text.ts';
import { createSorter } from './skip.ts';
import { collectBlocks } from './text-map.ts';

type Found = { word: string; start: number };

afterEach(() => {
  document.body.innerHTML = '';
});

/** "Finds" every word with a capital. */
const find = (text: string): Found[] =>
  [...text.matchAll(/[A-Z]\w*/g)].map(({ 0: word, index }) => ({ word, start: index }));

const scan = (root: Element) =>
  [...collectBlocks(root, createSorter(), anyTime)].flatMap((step) =>
    step?.type === 'block' ? [scanBlock(step.block, find, createSorter())] : [],
  );

const wordsOf = (text: PageText<Found>) =>
  [...text.all()].flatMap(({ candidates }) => candidates.map(({ word }) => word));

let looks = 0;
/** The page may have changed before every step. */
const anyTime = () => looks++;

function readPage(html: string): PageText<Found> {
  document.body.innerHTML = html;
  const text = createPageText<Found>();
  text.replaceTree(document.body, scan(document.body));
  return text;
}

describe('the text of a page', () => {
  it('keeps no text of blocks in which nothing was found', () => {
    const text = readPage('<p>nothing here</p><p>Something there</p>');
    expect([...text.all()].map((block) => block.text)).toEqual(['', 'Something there']);
    expect([...text.all()].map((block) => block.length)).toEqual([12, 15]);
    expect(text.size()).toBe(1);
  });

  it.each([
    '<div contenteditable>NATO <p>NATO</p></div>',
    '<div contenteditable="plaintext-only">NATO</div>',
    '<div contenteditable><p contenteditable="false">NATO</p></div>',
    '<p aria-hidden="true">NATO</p>',
    '<p hidden>NATO</p>',
    '<div role="navigation"><p><b>NATO</b></p></div>',
    '<a role="button">NATO</a>',
    '<p>a line with a <a role="button">NATO</a> in it</p>',
  ])('has nothing found in what an attribute takes out: %s', (html) => {
    expect(wordsOf(readPage(`<p>One</p>${html}<p contenteditable="false">Two</p>`))).toEqual(['One', 'Two']);
  });

  it('takes in a changed part at its place', () => {
    const text = readPage('<p>One</p><div id="mid"><p>Two</p></div><p>Four</p>');
    const middle = document.querySelector('#mid') as Element;
    middle.innerHTML = '<p>Two</p><p>Three</p>';
    expect(text.prune([])).toBe(true);
    expect(text.replaceUnder(middle, scan(middle))).toBe(true);
    expect(wordsOf(text)).toEqual(['One', 'Two', 'Three', 'Four']);
  });

  it('keeps the block whose words have not changed', () => {
    const text = readPage('<div><p>One</p><p>Two</p></div>');
    const [, before] = [...text.all()];
    expect(text.replaceTree(document.body, scan(document.body))).toBe(false);
    expect([...text.all()][1]).toBe(before);
  });

  it('lets go of what left the page, and says whether that matters', () => {
    const text = readPage('<p id="a">One</p><p id="b">nothing</p>');
    document.querySelector('#b')?.remove();
    expect(text.prune([])).toBe(false);
    document.querySelector('#a')?.remove();
    expect(text.prune([])).toBe(true);
    expect([...text.all()]).toEqual([]);
  });

  it('is the same after any changes as if it had been read anew', () => {
    const change = fc.record({
      at: fc.nat(),
      to: fc.nat(),
      type: fc.constantFrom('remove' as const, 'add' as const, 'edit' as const, 'move' as const),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const text = readPage(
          '<section><p>One</p><p>Two x</p></section><section><p>Three</p><div>Four<p>Five</p></div></section>',
        );
        for (const [turn, { at, to, type }] of changes.entries()) {
          const all = [...document.body.querySelectorAll('p, div')];
          const target = all[at % Math.max(1, all.length)];
          const section = document.querySelectorAll('section')[to % 2] as Element;
          if (type === 'add' || !target) {
            const added = document.createElement('p');
            added.textContent = `New${turn}`;
            section.insertBefore(added, section.children[to % (section.children.length + 1)] ?? null);
            text.replaceUnder(added, scan(added));
          } else if (type === 'remove') {
            target.remove();
            text.prune([]);
          } else if (type === 'move') {
            section.append(target);
            text.prune([target]);
            text.replaceUnder(target, scan(target));
          } else {
            target.innerHTML = `Edited${turn} <p>Inner${turn}</p>`;
            text.prune([]);
            text.replaceUnder(target, scan(target));
          }
        }
        expect(wordsOf(text)).toEqual(
          scan(document.body).flatMap(({ candidates }) => candidates.map(({ word }) => word)),
        );
      }),
      { numRuns: 60 },
    );
  });
});
