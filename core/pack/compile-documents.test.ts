import { expect, it } from 'vitest';
import { compileDocuments } from './compile-documents.ts';
import { paragraphSpan, sliceSpan } from './document.ts';

it('splits paragraphs at empty lines and leaves the rest as it is', async () => {
  const pack = await compileDocuments([
    { id: '7', title: 'T', text: '\n One  thing.\nA line.\n \t\n\n\nTwo.\r\n\r\nThree. \n' },
  ]);
  const [document] = pack.documents;
  if (!document) throw new Error('no document');
  const paragraphs = document.paragraphStarts.map((_, index) =>
    sliceSpan(document, paragraphSpan(document, index + 1)),
  );
  expect(paragraphs).toEqual(['One  thing.\nA line.', 'Two.', 'Three.']);
});

it('knows no date and says so', async () => {
  const [document] = (await compileDocuments([{ id: 'a', title: 'T', text: 'One.' }])).documents;
  expect(document).toMatchObject({ date: null, dateBasis: 'unknown', title: 'T', shortTitle: 'T' });
});

it('refuses two documents with one id', async () => {
  const twice = [
    { id: 'a', title: '', text: 'One.' },
    { id: 'a', title: '', text: 'Two.' },
  ];
  await expect(compileDocuments(twice)).rejects.toThrow('two documents have the id "a"');
});

it('compiles thousands of documents in seconds', async () => {
  const text = Array.from({ length: 8 }, (_, index) => `Paragraph ${index} has words. It has more of them.`).join(
    '\n\n',
  );
  const documents = Array.from({ length: 5000 }, (_, index) => ({ id: String(index), title: 'T', text }));
  const pack = await compileDocuments(documents);
  expect(pack.documents).toHaveLength(5000);
  expect(pack.documents[4999]?.sentences).toHaveLength(16);
}, 10_000);
