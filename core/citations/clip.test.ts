// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuotationView } from '../briefing/types.ts';
import { documentId, packId, partialDate, topicId } from '../ids.ts';
import { COPY_FORMATS, type CopyFormat, clipOf } from './clip.ts';

const quotation: QuotationView = {
  pack: packId('nato-reset-2022'),
  packName: null,
  document: documentId('004'),
  documentTitle: 'Four new battlegroups',
  titleIsOurs: true,
  documentShortTitle: 'Four new battlegroups',
  documentDate: partialDate('2022-03-23'),
  sourceLink: null,
  paragraph: 25,
  start: 0,
  end: 10,
  text: '"100% of _China_ & {more}"',
  insertions: [],
  topics: [],
  lead: null,
  speaker: { topic: topicId('jens-stoltenberg'), name: 'Jens Stoltenberg', role: 'NATO Secretary General' },
  kind: 'direct',
  said: partialDate('2019-12'),
  saidInferred: false,
  badges: [],
  note: null,
};
const link = 'https://news.example/a_(b)?x=1&y={2}#:~:text=100%25%20of';
const textOf = (more: Partial<QuotationView>, format: CopyFormat) => clipOf({ ...quotation, ...more }, format).text;
/** Any text of one paragraph, with everything that some format takes for its own. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('*', '_', '\\', '{', '}', '%', '&amp;', '<b>', '1. ', '- ', '# ', '](', '"'),
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) =>
    parts
      .join('')
      .replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '');

describe('a copied quotation', () => {
  it('says in plain text who said it when, and where it stands', () => {
    expect(textOf({}, 'text')).toBe(
      '"100% of _China_ & {more}"\n— Jens Stoltenberg, NATO Secretary General, December 2019. [Four new battlegroups], ¶ 25. Document of 23 March 2022.',
    );
  });

  it('leaves out what is not known', () => {
    const bare = { speaker: null, said: null, documentDate: null, titleIsOurs: false };
    expect(textOf(bare, 'text')).toBe('"100% of _China_ & {more}"\n— Four new battlegroups, ¶ 25.');
    expect(textOf(bare, 'bibtex')).not.toContain('year');
    expect(textOf(bare, 'ris')).not.toMatch(/^(?:PY|DA|UR) /m);
  });

  it.each(COPY_FORMATS)('leads to the source, where it has an address: %s', (format) => {
    const { text, html } = clipOf({ ...quotation, sourceLink: link }, format);
    expect(text).toMatch(/https:\/\/news\.example\/a/);
    expect(html === null || html.includes('https://news.example/a_(b)')).toBe(true);
  });

  it('says that words are reported, or only partly quoted', () => {
    expect(textOf({ kind: 'reported' }, 'text')).toContain('General, reported, December');
    expect(textOf({ kind: 'mixed' }, 'text')).toContain('General, partly quoted, December');
  });
});

describe('Markdown', () => {
  it('keeps paragraphs, and lists that are none', () => {
    expect(textOf({ text: 'one\n\n1. two' }, 'markdown')).toMatch(/^> one\n>\n> 1\\. two\n>\n> — Jens/);
    expect(textOf({ sourceLink: link }, 'markdown')).toContain(
      '[\\[Four new battlegroups\\]](https://news.example/a_%28b%29?x=1&y={2}#:~:text=100%25%20of), ¶ 25.',
    );
  });

  it('has no character of the source that it would take for markup', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [first = ''] = textOf({ text }, 'markdown').split('\n');
        const written = first.slice(2);
        expect(written.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(text);
        const unescaped = written.replaceAll(/\\[!-/:-@[-`{-~]/g, '');
        expect(unescaped).not.toMatch(/[\\`*_[\]<>#|~&]/);
        expect(written).not.toMatch(/^\s*(?:[-+=]|\d{1,9}[.)](?:\s|$))/);
      }),
    );
  });
});

describe('HTML', () => {
  it('is read as the very words, whatever they are', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, documentTitle) => {
        const { html } = clipOf({ ...quotation, text, documentTitle, titleIsOurs: false, sourceLink: link }, 'html');
        const read = new DOMParser().parseFromString(html ?? '', 'text/html');
        expect(read.querySelector('blockquote')?.textContent).toBe(text);
        expect(read.querySelector('cite')?.textContent).toBe(documentTitle);
        expect(read.querySelector('a')?.getAttribute('href')).toBe(link);
        expect(read.body.querySelectorAll('*').length).toBe(5);
      }),
    );
  });

  it('brings the plain text along', () => {
    expect(clipOf(quotation, 'html').text).toBe(textOf({}, 'text'));
    expect(clipOf(quotation, 'text').html).toBeNull();
  });
});

describe('BibTeX', () => {
  it('escapes what TeX would take for commands', () => {
    const entry = textOf({}, 'bibtex');
    expect(entry).toContain('quote = {"100\\% of \\_China\\_ \\& \\{more\\}"}');
    expect(entry).toContain('@misc{004-p25,');
    expect(entry).toContain('year = {2022}');
    expect(textOf({ sourceLink: link }, 'bibtex')).toContain('y=%7B2%7D#');
  });

  it('gives every word back, and closes its braces', () => {
    const printed: Record<string, string> = {
      '\\textbackslash{}': '\\',
      '\\textasciitilde{}': '~',
      '\\textasciicircum{}': '^',
    };
    fc.assert(
      fc.property(anyText, (text) => {
        const [, field = ''] = /quote = \{(.*)\}\n\}$/s.exec(textOf({ text }, 'bibtex')) ?? [];
        expect(field.replaceAll(/\\text\w+\{\}|\\([{}$&#%_])/g, (all, sign) => sign ?? printed[all])).toBe(text);
        const bare = textOf({ text }, 'bibtex').replaceAll(/\\[{}$&#%_]/g, '');
        expect(bare).not.toMatch(/[$~^&#%]/);
        expect([...bare].filter((one) => one === '{').length).toBe([...bare].filter((one) => one === '}').length);
      }),
    );
  });
});

describe('RIS', () => {
  it('is a record of tagged lines', () => {
    const lines = textOf({ sourceLink: link }, 'ris').split('\r\n');
    expect(lines[0]).toBe('TY  - GEN');
    expect(lines).toContain('DA  - 2022/03/23/');
    expect(lines).toContain('N1  - Jens Stoltenberg, NATO Secretary General, December 2019; ¶ 25');
    expect(lines.at(-1)).toBe('ER  - ');
  });

  it('has a line for a field, whatever breaks the source has', () => {
    const broken = fc.array(fc.constantFrom('one', '\n', '\r\n', 'ER  - ', '\u2028', 'TY  - BOOK'), { minLength: 1 });
    fc.assert(
      fc.property(broken, (parts) => {
        const lines = textOf({ text: `x${parts.join('')}` }, 'ris').split(/\r\n|[\n\r\u2028]/);
        expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
        expect(lines.filter((line) => line.startsWith('ER  - '))).toEqual(['ER  - ']);
      }),
    );
  });
});

it('is valid CSL-JSON with the date of the document and the paragraph', () => {
  const [item] = JSON.parse(textOf({}, 'csl-json'));
  expect(item).toMatchObject({ issued: { 'date-parts': [[2022, 3, 23]] }, locator: '25', annote: quotation.text });
  expect(item.URL).toBeUndefined();
});
