import { describe, expect, it } from 'vitest';
import { linesAt, pdfForTests } from './pdf-for-tests.ts';
import { readPdf } from './read-pdf.ts';

const read = (parts: Parameters<typeof pdfForTests>[0]) => readPdf('a.pdf', pdfForTests(parts), null);
const FIRST = [
  'The harbour authority said on Wednesday that the new quay would be opened',
  'to all vessels in the spring, after two years of work on its founda-',
  'tions and on the road that leads to it.',
];
const SECOND = ['The mayor of the town called it a day that nobody had believed in, and he', 'thanked the crews.'];

describe('a PDF', () => {
  it('gives its paragraphs, with words joined that were parted at the ends of lines', async () => {
    const document = await read({
      pages: [
        [
          { text: 'Harbour to open in spring', x: 72, y: 800, size: 20 },
          ...linesAt(FIRST, 760),
          ...linesAt(SECOND, 760 - 3 * 14 - 12),
        ],
      ],
      info: { Title: 'report-final.docx', Author: 'Ana Silva', CreationDate: 'D:20220316120000Z' },
    });
    expect(document.paragraphs).toEqual([
      'Harbour to open in spring',
      'The harbour authority said on Wednesday that the new quay would be opened to all vessels in the spring, after two years of work on its foundations and on the road that leads to it.',
      'The mayor of the town called it a day that nobody had believed in, and he thanked the crews.',
    ]);
    expect(document.title).toMatchObject({ value: 'Harbour to open in spring', basis: 'inferred' });
    expect(document.author).toMatchObject({ value: 'Ana Silva', basis: 'proven' });
    expect(document.date).toMatchObject({ value: '2022-03-16', basis: 'inferred' });
    expect(document.notes).toHaveLength(1);
  });

  it('parts paragraphs at an indent, and goes on over a page', async () => {
    const page = (number: number, lines: readonly string[]) => [
      { text: `Harbour Review   ${number}`, x: 72, y: 820 },
      ...linesAt(lines, 760),
      { text: `Page ${number} of 3`, x: 280, y: 30 },
    ];
    const document = await read({
      pages: [page(1, FIRST.slice(0, 2)), page(2, [FIRST[2] ?? '']), page(3, SECOND)],
      info: { Title: 'The harbour' },
    });
    expect(document.paragraphs).toEqual([
      'The harbour authority said on Wednesday that the new quay would be opened to all vessels in the spring, after two years of work on its foundations and on the road that leads to it.',
      'The mayor of the town called it a day that nobody had believed in, and he thanked the crews.',
    ]);
    expect(document.title).toMatchObject({ value: 'The harbour', basis: 'proven' });
  });

  it('reads two columns one after the other', async () => {
    const left = ['Ships of all sizes had waited', 'for weeks outside the port and', 'their crews were'];
    const right = ['running out of water, said the', 'pilots on Monday morning.'];
    const { paragraphs } = await read({ pages: [[...linesAt(left, 760), ...linesAt(right, 760, 14, 320)]] });
    expect(paragraphs.join(' ')).toBe([...left, ...right].join(' '));
  });

  it('keeps the hyphen of a word that the text writes with one', async () => {
    const { paragraphs } = await read({
      pages: [[...linesAt(['A well-known pilot said that the port was a well-', 'known risk to all.'])]],
    });
    expect(paragraphs).toEqual(['A well-known pilot said that the port was a well-known risk to all.']);
  });

  it('without text says that it holds pictures only', async () => {
    await expect(read({ pages: [[]] })).rejects.toThrow('a.pdf: holds pictures only, no text to read');
  });

  it('that is damaged is named', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.4 and nothing of it');
    await expect(readPdf('b.pdf', bytes, null)).rejects.toThrow('b.pdf: is damaged, or no PDF');
  });
});
