import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { readPackFolder } from '../../cli/pack/read-pack-folder.ts';
import { paragraphSpan, sliceSpan } from '../../core/pack/document.ts';
import { packHash } from '../../core/pack/hash.ts';
import { verifyPack } from '../../core/pack/verify.ts';
import { allQuotes, documentOf, PACK_FOLDER, pack, topic, words } from './bundled-pack.ts';

const schema = JSON.parse(readFileSync(new URL('../../core/pack/compiled-pack.schema.json', import.meta.url), 'utf8'));

describe('the bundled pack', () => {
  it('compiles without a problem and passes its own gate', async () => {
    expect((await verifyPack(JSON.parse(JSON.stringify(pack)))).type).toBe('sound');
    expect(pack.hash).toBe(await packHash(pack));
  });

  it('fits the JSON Schema of the compiled format', () => {
    const validate = new Ajv2020({ strict: true }).compile(schema);
    expect(validate(JSON.parse(JSON.stringify(pack))), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(validate({ ...pack, note: 'unknown' })).toBe(false);
    expect(validate({ ...pack, topics: [{ ...topic('nato'), kind: 'deity' }] })).toBe(false);
  });

  it('holds five documents and 101 topics, the thin ones off', () => {
    expect(pack.documents).toHaveLength(5);
    expect(pack.topics).toHaveLength(101);
    expect(pack.topics.filter(({ defaultOn }) => !defaultOn)).toHaveLength(27);
  });

  it('has clean paragraphs of raw words in order and no others', async () => {
    const raw = new Map((await readPackFolder(PACK_FOLDER)).map(({ path, content }) => [path, content]));
    for (const document of pack.documents) {
      const content = raw.get(`raw/${document.source.file}`);
      const source = wordsOf(typeof content === 'string' ? content : new TextDecoder().decode(content));
      let at = 0;
      for (const word of wordsOf(document.text)) {
        while (at < source.length && source[at] !== word) at++;
        expect(at, `"${word}" of document ${document.id} stands in the raw file, in order`).toBeLessThan(source.length);
        at++;
      }
    }
  });

  it('leaves out what is not text', () => {
    const text = pack.documents.map((document) => document.text).join('\n');
    for (const noise of [
      'Olivier Matthys',
      'Real Madrid',
      'Zelensky',
      'Please enter',
      'Related Stories',
      'Read More',
      'Trust Project',
      'MESSAGE TO CHINA',
      '\u00A0',
    ]) {
      expect(text).not.toContain(noise);
    }
  });

  it('names no publisher, author or address that no text proves', () => {
    for (const document of pack.documents) {
      expect(document.address).toBeNull();
      const rows = document.metadata.filter(
        ({ field, basis }) => (field === 'publisher' || field === 'author') && basis !== 'ours',
      );
      expect(rows.map(({ field, value }) => [field, value])).toEqual([
        ['author', null],
        ['publisher', null],
      ]);
      expect(document.dateBasis).toBe('inferred');
      expect(document.dateReason).not.toBe('');
    }
  });

  it('marks the labels of untitled documents as ours', () => {
    expect(pack.documents.filter(({ titleIsOurs }) => titleIsOurs).map(({ id }) => id)).toEqual(['001', '004']);
  });

  it('quotes whole sentences, but for one whose end is garbled; a missing full stop ends a sentence too', () => {
    const cut = allQuotes().filter((quote) => {
      const { sentences, defects } = documentOf(quote);
      const unstopped = defects.filter(({ type }) => type === 'missing full stop').map(({ end }) => end);
      const starts = [...sentences.map(([start]) => start), ...unstopped.map((end) => end + 1)];
      const ends = [...sentences.map(([, end]) => end), ...unstopped];
      return !starts.includes(quote.start) || !ends.includes(quote.end);
    });
    expect(cut).toHaveLength(2);
    for (const quote of cut) expect(quote.note).toContain('The sentence goes on');
  });

  it('keeps every quote inside one paragraph', () => {
    for (const quote of allQuotes()) expect(words(quote)).not.toContain('\n');
  });

  it('has something to show for every topic', () => {
    for (const { id, quotes, aliases } of pack.topics) {
      expect(quotes.length, id).toBeGreaterThan(0);
      expect(
        aliases.some(({ when }) => when !== 'search'),
        id,
      ).toBe(true);
    }
  });

  it('tells what every person is', () => {
    for (const { id, role, kind } of pack.topics) if (kind === 'person') expect(role, id).not.toBeNull();
  });

  it('quotes no word that must not be quoted', () => {
    for (const quote of allQuotes()) {
      const bad = documentOf(quote).defects.filter(
        ({ quotable, start, end }) => !quotable && start < quote.end && end > quote.start,
      );
      expect(bad, words(quote)).toEqual([]);
    }
  });

  it('dates every word whose meaning hangs on the day', () => {
    const RELATIVE =
      /\b(?:yesterday|today|tomorrow|(?:next|last) (?:week|month|year|June|two days)|on (?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|(?:Wednes)day's|a day before)\b/gi;
    for (const document of pack.documents) {
      const missed = [...document.text.matchAll(RELATIVE)].filter(
        (match) =>
          !document.relativeDates.some(({ start, end }) => start < match.index + match[0].length && end > match.index),
      );
      expect(
        missed.map(([word]) => word),
        document.id,
      ).toEqual([]);
    }
  });

  it('has paragraphs that start and end with words', () => {
    for (const document of pack.documents) {
      document.paragraphStarts.forEach((_, index) => {
        const text = sliceSpan(document, paragraphSpan(document, index + 1));
        expect(text).toBe(text.trim());
      });
    }
  });
});

/** Words and marks, each on its own, without the white space that joining lines changes. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
}
