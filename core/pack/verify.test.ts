import { beforeAll, describe, expect, it } from 'vitest';
import { compilePack } from './compile.ts';
import { compileDocuments } from './compile-documents.ts';
import type { CompiledPack } from './format.ts';
import { packHash } from './hash.ts';
import { sampleSource } from './sample-source.ts';
import { verifyPack } from './verify.ts';

let pack: CompiledPack;
beforeAll(async () => {
  const result = await compilePack(sampleSource());
  if (result.type === 'faulty') throw new Error('the sample is faulty');
  pack = result.pack;
});

/** A copy in which the field at `path` (as in `topics[0].name`) has another value; `undefined` takes it out. */
function put(path: string, value: unknown): CompiledPack {
  const copy = structuredClone(pack);
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop() ?? '';
  let parent = copy as unknown as Record<string, unknown>;
  for (const key of keys) parent = parent[key] as Record<string, unknown>;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

/** The copy with the hash that fits it, as somebody would make who forges a pack. */
async function forge(path: string, value: unknown): Promise<unknown> {
  const copy = put(path, value);
  return { ...copy, hash: Array.isArray(copy.documents) ? await packHash(copy) : copy.hash };
}

describe('verifyPack', () => {
  it('passes a pack that went through JSON', async () => {
    const verdict = await verifyPack(JSON.parse(JSON.stringify(pack)));
    expect(verdict).toEqual({ type: 'sound', pack, damagedDocuments: new Set() });
  });

  it('passes a pack of bare documents, which have no date', async () => {
    const plain = await compileDocuments([
      { id: 'x', title: '', text: 'One. Two.\n\nThree.' },
      { id: 'empty', title: '', text: '' },
    ]);
    expect((await verifyPack(plain)).type).toBe('sound');
  });

  it('names only the document when a single letter of its text has changed or its end is cut off', async () => {
    const text = pack.documents[0]?.text ?? '';
    for (const other of [text.replace('W', 'w'), text.slice(0, 3), `${text} `]) {
      const verdict = await verifyPack(put('documents[0].text', other));
      expect(verdict).toMatchObject({ type: 'sound', damagedDocuments: new Set(['a']) });
    }
  });

  it.each([
    ['topics[0].quotes[0].start', 1],
    ['topics[0].quotes[0].speaker', null],
    ['topics[0].note', 'Trust us'],
    ['documents[0].textHash', '0'.repeat(64)],
    ['documents[0].title', 'Another'],
    ['extra', 1],
  ])('refuses a pack in which `%s` has changed', async (path, value) => {
    const verdict = await verifyPack(put(path, value));
    expect(verdict).toEqual({ type: 'damaged', reason: 'its contents do not match its hash' });
  });

  it('refuses what is no pack of this format', async () => {
    for (const value of [null, undefined, 3, 'pack', [], {}, [pack], new Map()]) {
      expect((await verifyPack(value)).type).toBe('damaged');
    }
    expect(await verifyPack({ ...pack, format: 2 })).toEqual({
      type: 'damaged',
      reason: 'it has format 2, and format 1 is needed',
    });
  });

  it.each([
    ['a missing field', 'rights', undefined, 'rights'],
    ['a topic id with markup', 'topics[0].id', '<b>', 'topics[0].id'],
    ['an unknown kind', 'topics[0].kind', 'deity', 'topics[0].kind'],
    ['an alias that is no text', 'topics[0].aliases[0].text', 7, 'topics[0].aliases[0].text'],
    ['an empty alias', 'topics[0].aliases[0].text', ' ', 'topics[0].aliases[0].text'],
    ['a backward span', 'topics[0].quotes[0].end', 0, 'topics[0].quotes[0]'],
    ['a fraction', 'topics[0].quotes[0].start', 0.5, 'topics[0].quotes[0].start'],
    ['a date that is none', 'documents[0].date', '2022-13', 'documents[0].date'],
    ['a script as address', 'documents[0].address', 'javascript:1', 'documents[0].address'],
    ['sentences that are no pairs', 'documents[0].sentences', [[1]], 'documents[0].sentences[0]'],
    ['a link that is none of the web', 'topics[0].sameAs', ['data:text/html,x'], 'topics[0].sameAs[0]'],
    ['documents that are no list', 'documents', {}, 'documents'],
    ['a speaker that is a bare name', 'topics[0].quotes[0].speaker', 'Ada', 'topics[0].quotes[0].speaker'],
  ])('refuses %s and says where', async (_name, path, value, fault) => {
    const verdict = await verifyPack(await forge(path, value));
    expect(verdict.type === 'damaged' && verdict.reason).toMatch(/is missing or not what it should be$/);
    expect(verdict.type === 'damaged' && verdict.reason.startsWith(`\`${fault}`)).toBe(true);
  });

  it.each([
    ['a quote behind the end of its document', 'topics[0].quotes[0].end', 9e6, /quotes what is not there/],
    ['a quote of no document', 'topics[0].quotes[0].document', 'z', /quotes what is not there/],
    ['a figure behind the end', 'topics[1].figures[0].sources[0].end', 9e6, /quotes what is not there/],
    ['an emphasis outside its claim', 'conflicts[0].claims[0].emphasis.end', 60, /conflict meeting quotes/],
    ['a related topic that is not there', 'topics[0].related', ['nobody'], /refers to a topic/],
    ['a speaker that is not there', 'topics[0].quotes[0].speaker.topic', 'nobody', /refers to a topic/],
    ['two topics with one id', 'topics[1].id', 'ada-moe', /two topics have the same id/],
    ['paragraphs out of order', 'documents[0].paragraphStarts', [0, 40, 20], /document a is out of order/],
    ['sentences that overlap', 'documents[0].sentences[1][0]', 1, /document a is out of order/],
  ])('refuses %s though the hash fits', async (_name, path, value, reason) => {
    const verdict = await verifyPack(await forge(path, value));
    expect(verdict.type === 'damaged' && verdict.reason).toMatch(reason);
  });

  it.each(['topics[0].name', 'documents[0].title', 'topics[0].aliases[0].text', 'conflicts[0].note'])(
    'refuses a right-to-left override in `%s`, and lets it stand in the words of a source',
    async (path) => {
      const verdict = await verifyPack(await forge(path, 'abc\u202egpj'));
      expect(verdict).toEqual({ type: 'damaged', reason: `\`${path}\` holds the hidden character U+202E` });
      const text = `${pack.documents[0]?.text}\u202e`;
      expect((await verifyPack(put('documents[0].text', text))).type).toBe('sound');
    },
  );

  it('refuses two documents with one id', async () => {
    const verdict = await verifyPack(await forge('documents', [pack.documents[0], pack.documents[0]]));
    expect(verdict).toEqual({ type: 'damaged', reason: 'two documents have the same id' });
  });

  it('does not take inherited fields for its own', async () => {
    const inherited = Object.create({ name: 'Sample' }) as object;
    const verdict = await verifyPack(Object.assign(inherited, put('name', undefined)));
    expect(verdict).toEqual({ type: 'damaged', reason: '`name` is missing or not what it should be' });
  });
});
