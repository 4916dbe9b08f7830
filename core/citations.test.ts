import { describe, expect, it } from 'vitest';
import type { QuotationView } from './briefing/types.ts';
import { formatCitation } from './citations.ts';
import { documentId, packId, partialDate, topicId } from './ids.ts';

const quotation: QuotationView = {
  pack: packId('nato-reset-2022'),
  packName: null,
  document: documentId('004'),
  documentTitle: 'Four new battlegroups',
  titleIsOurs: true,
  documentShortTitle: 'Four new battlegroups',
  documentDate: partialDate('2022-03-23'),
  documentAddress: null,
  paragraph: 25,
  start: 0,
  end: 10,
  text: '"100% of _China_ & {more}"',
  insertions: [],
  lead: null,
  speaker: { topic: topicId('jens-stoltenberg'), name: 'Jens Stoltenberg', role: 'NATO Secretary General' },
  kind: 'direct',
  said: partialDate('2019-12'),
  saidInferred: false,
  badges: [],
  note: null,
};

describe('a copied quotation', () => {
  it('says in plain text who said it when, and where it stands', () => {
    expect(formatCitation(quotation, 'text')).toBe(
      '"100% of _China_ & {more}"\n— Jens Stoltenberg, NATO Secretary General, December 2019. [Four new battlegroups], ¶ 25. Document of 23 March 2022.',
    );
  });

  it('keeps its words whole in Markdown', () => {
    expect(formatCitation(quotation, 'markdown')).toMatch(
      /^> "100% of \\_China\\_ & \{more\}"\n>\n> — Jens Stoltenberg/,
    );
    expect(formatCitation({ ...quotation, text: 'one\n\n1. two' }, 'markdown')).toMatch(/^> one\n>\n> 1\\. two\n/);
  });

  it('escapes what TeX would take for commands', () => {
    const entry = formatCitation(quotation, 'bibtex');
    expect(entry).toContain('quote = {"100\\% of \\_China\\_ \\& \\{more\\}"}');
    expect(entry).toContain('@misc{004-p25,');
    expect(entry).toContain('year = {2022}');
  });

  it('is valid CSL-JSON with the date of the document and the paragraph', () => {
    const [item] = JSON.parse(formatCitation(quotation, 'csl-json'));
    expect(item).toMatchObject({ issued: { 'date-parts': [[2022, 3, 23]] }, locator: '25', annote: quotation.text });
    expect(item.URL).toBeUndefined();
  });

  it('leaves out what is not known', () => {
    const bare: QuotationView = { ...quotation, speaker: null, said: null, documentDate: null, titleIsOurs: false };
    expect(formatCitation(bare, 'text')).toBe('"100% of _China_ & {more}"\n— Four new battlegroups, ¶ 25.');
    expect(formatCitation(bare, 'bibtex')).not.toContain('year');
  });
});
