import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitTextBlocks } from './text-blocks.ts';

describe('splitTextBlocks', () => {
  it('parts at blank lines and counts sections by headings', () => {
    const blocks = splitTextBlocks('A title\n\nFirst line\nsecond line.\n \n\nNext title\n\nMore text.\n');
    expect(blocks).toEqual([
      { text: 'A title', section: 0, heading: true, offset: 0 },
      { text: 'First line\nsecond line.', section: 0, heading: false, offset: 9 },
      { text: 'Next title', section: 1, heading: true, offset: 36 },
      { text: 'More text.', section: 1, heading: false, offset: 48 },
    ]);
  });

  it('takes two headings in a row for one section', () => {
    expect(splitTextBlocks('One\n\nTwo\n\nText.').map(({ section }) => section)).toEqual([0, 0, 0]);
  });

  it('gives blocks that stand where they say, and loses no words', () => {
    const line = fc.constantFrom('A title', 'Some text.', '', ' ', '\t', 'x');
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n');
        const blocks = splitTextBlocks(text);
        for (const { offset, text: words } of blocks) expect(text.slice(offset, offset + words.length)).toBe(words);
        expect(blocks.map((block) => block.text.replace(/\s/g, '')).join('')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
