import { describe, expect, it } from 'vitest';
import { partialDate } from '../ids.ts';
import { NO_FIELDS } from './imported-document.ts';
import { compileOwnDocument, correctField, makeOwnDocument, titleOf } from './own-document.ts';

const SOURCE = { file: 'folder/harbour-plan.txt', sha256: '0'.repeat(64) };
const make = (fields = {}, paragraphs = ['Ministers agreed. They left.', 'Ships came.']) =>
  makeOwnDocument({ ...NO_FIELDS, ...fields, paragraphs, notes: ['A note.'] }, SOURCE, 5, 0);

describe('a document of the own library', () => {
  it('has one id for one text, wherever it comes from', async () => {
    const [one, same, other] = await Promise.all([
      make(),
      make({ title: { value: 'T', basis: 'ours', reason: '' } }),
      make({}, ['Else.']),
    ]);
    expect(one.head.id).toBe(same.head.id);
    expect(one.head.id).not.toBe(other.head.id);
  });

  it('is labelled by its file where it has no title, and the label is ours', async () => {
    expect(titleOf((await make()).head)).toEqual({ text: 'harbour-plan', isOurs: true });
  });

  it('becomes a document of a pack, every word in its place', async () => {
    const own = await make({
      date: { value: partialDate('2022-03'), basis: 'inferred', reason: 'the file was made on this day' },
    });
    const compiled = await compileOwnDocument(own);
    expect(compiled.text).toBe('Ministers agreed. They left.\n\nShips came.');
    expect(compiled.sentences.map(([start, end]) => compiled.text.slice(start, end))).toEqual([
      'Ministers agreed.',
      'They left.',
      'Ships came.',
    ]);
    expect(compiled).toMatchObject({ date: '2022-03', dateBasis: 'inferred', titleIsOurs: true, source: SOURCE });
    expect(compiled.metadata.at(-1)).toEqual({ field: 'note', value: 'A note.', basis: 'ours', reason: null });
    expect((await compileOwnDocument(await make())).dateBasis).toBe('unknown');
  });
});

describe('correcting a field', () => {
  const correct = async (field: Parameters<typeof correctField>[1], text: string) =>
    correctField((await make()).head, field, text, 'by you');
  it.each([
    ['date', '2022-02-30'],
    ['date', 'yesterday'],
    ['address', 'javascript:alert(1)'],
    ['address', 'example.org'],
    ['language', 'not a language'],
  ] as const)('refuses the %s "%s"', async (field, text) =>
    expect(await correct(field, text)).toEqual({ type: 'faulty', fault: field }),
  );

  it('takes what is right as the reader’s word, and an empty text as not known', async () => {
    expect(await correct('date', '2022-02-28')).toMatchObject({
      head: { date: { value: '2022-02-28', basis: 'ours', reason: 'by you' } },
    });
    expect(await correct('author', ' ')).toMatchObject({ type: 'corrected', head: { author: null } });
  });

  it('leaves where a field comes from alone when it says the same', async () => {
    const { head } = await make({ title: { value: 'Harbour', basis: 'proven', reason: 'the heading' } });
    expect(correctField(head, 'title', 'Harbour', 'by you')).toEqual({ type: 'corrected', head });
  });
});
