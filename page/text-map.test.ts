// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { createSorter } from './skip.ts';
import { isUnchanged, locate, type TextBlock } from './text-block.ts';
import { collectBlocks } from './text-map.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

let looks = 0;
/** The page may have changed before every step. */
const anyTime = () => looks++;

function read(html: string): TextBlock[] {
  document.body.innerHTML = html;
  return blocksOf(document.body);
}

function blocksOf(root: Element | ShadowRoot): TextBlock[] {
  const found = [...collectBlocks(root, createSorter(), anyTime)];
  return found.flatMap((step) => (step?.type === 'block' ? [step.block] : []));
}

const textsOf = (html: string) => read(html).map(({ text }) => text);
const trimmed = (html: string) => textsOf(html).map((text) => text.trim());

describe('blocks', () => {
  it('join their text across inline elements', () => {
    expect(textsOf('<p>Jens <b>Stol</b>ten<i><u>berg</u></i> said</p>')).toEqual(['Jens Stoltenberg said']);
  });

  it('end where another block begins, also inside one', () => {
    expect(textsOf('<div>one<p>two</p>three<ul><li>four<li>five</ul></div>')).toEqual([
      'one',
      'two',
      'three',
      'four',
      'five',
    ]);
  });

  it('end at an empty block', () => {
    expect(textsOf('<div>one<p></p>two</div>')).toEqual(['one', 'two']);
  });

  it('keep what stands apart apart: line breaks, pictures, footnote marks', () => {
    expect(textsOf('<p>NATO<br>allies</p><p>NATO<img>allies</p><p>NATO<sup>12</sup> allies</p>')).toEqual([
      'NATO\nallies',
      'NATO allies',
      'NATO 12 allies',
    ]);
  });

  it('join a drop cap, and words cut by <wbr>, soft hyphens and links', () => {
    const cap = '<span style="float: left; display: block">N</span>ATO met.';
    expect(textsOf(`<p>${cap}</p><p><span style="float: left; display: block">“S</span>toltenberg</p>`)).toEqual([
      'NATO met.',
      '“Stoltenberg',
    ]);
    expect(textsOf('<p>Stol<wbr>ten\u00ad<a href="#">berg</a><wbr>s</p>')).toEqual(['Stolten\u00adbergs']);
    expect(textsOf('<p><span style="display: block">A note</span>behind it</p>')).toEqual(['A note', 'behind it']);
  });

  it('keep an ordinal together', () => {
    expect(textsOf('<p>the 82<sup>nd</sup> Airborne</p>')).toEqual(['the 82nd Airborne']);
  });

  it('part at inline elements that are drawn as blocks', () => {
    expect(
      textsOf('<div><span style="display:block">NATO</span><span style="display:block">Russia</span></div>'),
    ).toEqual(['NATO', 'Russia']);
  });

  it.each([
    '<input value="NATO">',
    '<textarea>NATO</textarea>',
    '<code>NATO</code>',
    '<pre>NATO</pre>',
    '<kbd>NATO</kbd>',
    '<script>NATO</script>',
    '<style>NATO</style>',
    '<noscript>NATO</noscript>',
    '<template>NATO</template>',
    '<nav><p>NATO</p></nav>',
    '<button>NATO</button>',
    '<select><option>NATO</option></select>',
    '<svg><text>NATO</text></svg>',
    '<backgrounder-card>NATO</backgrounder-card>',
  ])('leave out %s', (html) => {
    expect(textsOf(`<p>before</p>${html}<p>after</p>`)).toEqual(['before', 'after']);
  });

  it('read on behind something left out at the end of a subtree', () => {
    expect(textsOf('<div><div><p>one</p><div><button>NATO</button></div></div></div><p>two</p>')).toEqual([
      'one',
      'two',
    ]);
  });

  it('know the heading they are part of', () => {
    const blocks = read('<h2><div>The <b>summit</b></div></h2><p>text</p><p role="heading">Next</p>');
    expect(blocks.map(({ heading }) => heading?.localName ?? null)).toEqual(['h2', null, 'p']);
  });

  it('are none where there is only white space', () => {
    expect(textsOf('<div> \n <p>\t</p></div>')).toEqual([]);
  });

  it('keep white space between their words, whatever nodes it is in', () => {
    expect(trimmed('<div> \n<p> <b>NATO</b> <i> </i>\n<u>allies</u> \n</p> \n<b>met</b> \n</div> ')).toEqual([
      'NATO  \nallies',
      'met',
    ]);
    expect(trimmed('<p>NATO <br> allies</p><p>NATO<b> </b><br><b> </b>allies</p>')).toEqual([
      'NATO \n allies',
      'NATO \n allies',
    ]);
  });

  it('part at white space of another element', () => {
    expect(trimmed('<div><span>NATO</span><p></p> <span>allies</span></div>')).toEqual(['NATO', 'allies']);
    expect(trimmed('<section><b>one</b> <div> <b>two</b> </div> <b>three</b></section>')).toEqual([
      'one',
      'two',
      'three',
    ]);
  });

  it('are cut where they are very long, between words', () => {
    const words = 'several words of text '.repeat(6000);
    const blocks = read(`<p>${words}</p>`);
    expect(blocks.map(({ text }) => text).join('')).toBe(words);
    expect(Math.max(...blocks.map(({ text }) => text.length))).toBeLessThanOrEqual(32_000);
    expect(blocks.slice(1).every(({ text }) => /^\S/.test(text))).toBe(true);
    for (const block of blocks) expect(isUnchanged(block, 0, block.text.length)).toBe(true);
  });

  it('are read in a shadow root, whose own text is its host’s', () => {
    document.body.innerHTML = '<x-article></x-article>';
    const host = document.querySelector('x-article') as Element;
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>inside</p>loose <b>words</b>';
    const blocks = blocksOf(root);
    expect(blocks.map(({ text }) => text)).toEqual(['inside', 'loose words']);
    expect(blocks[1]?.owner).toBe(host);
  });

  it('say when the page takes out the place where the walk rests', () => {
    document.body.innerHTML = '<p>one</p><p>two</p><div><p>three</p></div><p>four</p>';
    const walk = collectBlocks(document.body, createSorter(), anyTime);
    walk.next();
    document.querySelector('div')?.remove();
    const rest = [...walk];
    expect(rest.at(-1)).toEqual({ type: 'lost' });
  });
});

describe('the way back to the page', () => {
  /** The words that a range from `start` to `end` of the block holds. */
  function wordsAt(block: TextBlock, start: number, end: number): string {
    const ends = locate(block, start, end);
    if (!ends) return '';
    const range = document.createRange();
    range.setStart(ends.startNode, ends.startOffset);
    range.setEnd(ends.endNode, ends.endOffset);
    return range.toString();
  }

  it('finds any stretch of any block, whatever elements cross it', () => {
    const inline = fc.constantFrom('b', 'i', 'a', 'span', 'em');
    const words = fc.stringMatching(/^[a-z ’é]{1,8}$/);
    const piece = fc.oneof(
      words,
      fc.tuple(inline, words).map(([tag, text]) => `<${tag}>${text}</${tag}>`),
      fc.tuple(inline, inline, words, words).map(([x, y, a, b]) => `<${x}>${a}<${y}>${b}</${y}></${x}>`),
    );
    const page = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => `<p>.${pieces.join('')}.</p>`);
    fc.assert(
      fc.property(page, fc.nat(), fc.nat(), (html, a, b) => {
        const [block] = read(html);
        expect(block).toBeDefined();
        if (!block) return;
        expect(block.text).toBe(document.querySelector('p')?.textContent);
        const start = a % block.text.length;
        const end = start + 1 + (b % (block.text.length - start));
        expect(wordsAt(block, start, end)).toBe(block.text.slice(start, end));
      }),
    );
  });

  it('leaves out the space of a line break at its ends', () => {
    const [block] = read('<p>the<br>Article 5<br>case</p>');
    expect(block && wordsAt(block, 4, 13)).toBe('Article 5');
  });

  it('tells when the page has changed the words', () => {
    const [block] = read('<p>Jens <b>Stoltenberg</b></p>');
    if (!block) throw new Error('no block');
    expect(isUnchanged(block, 0, 16)).toBe(true);
    (document.querySelector('b')?.firstChild as Text).data = 'Stoltenburg';
    expect(isUnchanged(block, 0, 4)).toBe(true);
    expect(isUnchanged(block, 0, 16)).toBe(false);
    document.querySelector('p')?.remove();
    expect(isUnchanged(block, 0, 4)).toBe(false);
  });
});
