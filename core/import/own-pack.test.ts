import { describe, expect, it } from 'vitest';
import { packId, partialDate, topicId } from '../ids.ts';
import { type CompiledPack, PACK_FORMAT } from '../pack/format.ts';
import { packHash } from '../pack/hash.ts';
import { verifyPack } from '../pack/verify.ts';
import { joinContents, splitPack } from '../pack-file/contents.ts';
import type { Decision } from '../topics/decisions.ts';
import { NO_FIELDS } from './imported-document.ts';
import { compileOwnDocument, makeOwnDocument } from './own-document.ts';
import { type OwnPack, readOwnPack } from './own-pack.ts';

const DECISIONS: Decision[] = [
  { type: 'accept', topic: topicId('harbour') },
  { type: 'split', topic: topicId('harbour'), aliases: ['Port'], name: 'The port' },
];

async function makePack(decisions: readonly Decision[]): Promise<OwnPack> {
  const documents = await Promise.all(
    ['One. Two.', 'Three.'].map((text, place) =>
      makeOwnDocument(
        {
          ...NO_FIELDS,
          title: { value: `Title ${place}`, basis: 'ours', reason: 'written by you' },
          date: { value: partialDate('2022-03'), basis: 'inferred', reason: 'its words' },
          address: { value: 'https://example.org/', basis: 'proven', reason: 'the page' },
          language: { value: 'en', basis: 'inferred', reason: 'its words' },
          paragraphs: [text, 'More.'],
          notes: ['A note.'],
        },
        { file: 'a.txt', sha256: '0'.repeat(64) },
        7,
        place,
      ),
    ),
  );
  const bare: Omit<CompiledPack, 'hash'> & { decisions: readonly Decision[] } = {
    format: PACK_FORMAT,
    id: packId('own-library'),
    name: 'My library',
    version: '1.0.1',
    language: 'en',
    description: '',
    rights: '',
    milestones: [],
    documents: await Promise.all(documents.map(compileOwnDocument)),
    topics: [],
    conflicts: [],
    decisions,
  };
  return { ...bare, hash: await packHash(bare) };
}

describe('the pack of one’s own documents', () => {
  it('brings back what is known of each document and every decision, through a file', async () => {
    const pack = await makePack(DECISIONS);
    const { index, files } = await splitPack(pack, null);
    const verdict = await verifyPack(joinContents('own', index, files));
    if (verdict.type === 'damaged') throw new Error(verdict.reason);
    const { documents, decisions } = readOwnPack(verdict.pack, 7);
    expect(decisions).toEqual(DECISIONS);
    expect(documents.map(({ paragraphs }) => paragraphs)).toEqual([
      ['One. Two.', 'More.'],
      ['Three.', 'More.'],
    ]);
    expect(await Promise.all(documents.map(compileOwnDocument))).toEqual(pack.documents);
    expect(documents[1]?.head).toMatchObject({
      title: { basis: 'ours' },
      language: { value: 'en' },
      notes: ['A note.'],
      place: 1,
    });
  });

  it('lets nothing in that is not what it should be', async () => {
    const pack = (await makePack([
      { type: 'explode' },
      { type: 'rename', topic: 'x y', name: 'n' },
      DECISIONS[0],
    ] as never)) as CompiledPack;
    const [first, ...rest] = pack.documents;
    const spoilt = {
      ...first,
      own: { title: { value: 'T', basis: 'proven', reason: '' }, address: { value: 'javascript:1' } },
    };
    const { documents, decisions } = readOwnPack({ ...pack, documents: [spoilt, ...rest] } as CompiledPack, 7);
    expect(decisions).toEqual([DECISIONS[0]]);
    expect(documents[0]?.head).toMatchObject(NO_FIELDS);
    expect(documents[1]?.head.title?.value).toBe('Title 1');
  });
});
