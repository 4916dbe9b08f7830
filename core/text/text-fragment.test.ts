import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textDirective, withDirective } from './text-fragment.ts';

const TEXT = `NATO will stand by Ukraine, he said. "We will stand by Ukraine," she said - twice.

The allies, 30 & more, met. NATO will stand by Ukraine, he said.

${'A long paragraph goes on and on. '.repeat(12)}It ends here.`;

const spanOf = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};

/** What a browser finds for a directive: the first place where all parts follow one another. */
function find(text: string, directive: string): { start: number; end: number } | null {
  const parts = directive.replace(/^text=/, '').split(',');
  const [prefix] = parts[0]?.endsWith('-') ? [decodeURIComponent(parts.shift()?.slice(0, -1) ?? '')] : [null];
  const [suffix] = parts.at(-1)?.startsWith('-') ? [decodeURIComponent(parts.pop()?.slice(1) ?? '')] : [null];
  const [first = '', last] = parts.map(decodeURIComponent);
  const lower = text.toLowerCase();
  for (
    let start = lower.indexOf(first.toLowerCase());
    start >= 0;
    start = lower.indexOf(first.toLowerCase(), start + 1)
  ) {
    const rest = start + first.length;
    const end = last === undefined ? rest : lower.indexOf(last.toLowerCase(), rest) + last.length;
    if (prefix !== null && !lower.slice(0, start).trimEnd().endsWith(prefix.toLowerCase())) continue;
    if (suffix !== null && !lower.slice(end).trimStart().startsWith(suffix.toLowerCase())) continue;
    return { start, end };
  }
  return null;
}

describe('a text directive', () => {
  it('is the words themselves where they are long enough and stand there first', () => {
    expect(textDirective(TEXT, spanOf('We will stand by Ukraine,'))).toBe('text=We%20will%20stand%20by%20Ukraine%2C');
  });

  it('brings the words around short ones', () => {
    expect(textDirective(TEXT, spanOf('met'))).toBe('text=30%20%26%20more%2C-,met');
  });

  it('names first and last words of a long stretch, and of one that runs over paragraphs', () => {
    const long = { start: TEXT.indexOf('A long'), end: TEXT.length };
    expect(textDirective(TEXT, long)).toBe('text=A%20long%20paragraph%20goes,on.%20It%20ends%20here.');
    const over = { start: TEXT.indexOf('The allies'), end: TEXT.length };
    expect(find(TEXT, textDirective(TEXT, over) ?? '')).toEqual(over);
  });

  it('tells a second occurrence from the first', () => {
    const second = spanOf('NATO will stand by Ukraine, he said.', 40);
    expect(find(TEXT, textDirective(TEXT, second) ?? '')).toEqual(second);
  });

  it('encodes what it would take for its own', () => {
    expect(textDirective(TEXT, spanOf('she said - twice.'))).toContain('%2D');
    expect(textDirective('One, two & three-four were named here.', { start: 0, end: 38 })).toBe(
      'text=One%2C%20two%20%26%20three%2Dfour%20were%20named%20here.',
    );
  });

  it('takes in the whole of a word that was cut, and is nothing without a word', () => {
    expect(textDirective('Consequences were severe for everyone.', { start: 3, end: 30 })).toBe(
      'text=Consequences%20were%20severe%20for%20everyone',
    );
    expect(textDirective('one … two', { start: 4, end: 5 })).toBeNull();
  });

  it('leads back to the stretch, whatever the text', () => {
    const word = fc.constantFrom(
      'we',
      'will',
      'Stand',
      'by',
      'them,',
      'now.',
      '“and',
      'again”',
      'é-tat',
      '30%',
      'Ünlü',
    );
    const paragraph = fc.array(word, { minLength: 1, maxLength: 10 }).map((list) => list.join(' '));
    // Each paragraph begins with a word of its own, near enough for a directive to reach it.
    const document = fc
      .array(paragraph, { minLength: 1, maxLength: 4 })
      .map((list) => list.map((one, at) => `N${at}. ${one}`).join('\n\n'));
    fc.assert(
      fc.property(document, fc.nat(), fc.nat(), (text, one, other) => {
        const starts = [...text.matchAll(/\S+/gu)];
        const [from, to] = [starts[one % starts.length], starts[other % starts.length]];
        if (!from || !to || from.index > to.index) return;
        const stretch = { start: from.index, end: to.index + to[0].length };
        expect(find(text, textDirective(text, stretch) ?? '')).toEqual(stretch);
      }),
    );
  });
});

describe('an address with a directive', () => {
  it('keeps a fragment of its own', () => {
    expect(withDirective('https://a.example/x', 'text=b')).toBe('https://a.example/x#:~:text=b');
    expect(withDirective('https://a.example/x#y', 'text=b')).toBe('https://a.example/x#y:~:text=b');
    expect(withDirective('https://a.example/x', null)).toBe('https://a.example/x');
  });
});
