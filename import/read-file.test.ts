// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { zipForTests } from '../core/untrusted/zip-for-tests.ts';
import { readersForTests } from './host-for-tests.ts';
import { linesAt, pdfForTests } from './pdf/pdf-for-tests.ts';
import { readFile } from './read-file.ts';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
async function documentsOf(name: string, content: string | Uint8Array<ArrayBuffer>) {
  const read = await readFile(name, typeof content === 'string' ? utf8(content) : content, readersForTests);
  return read.type === 'documents' ? read.documents : [];
}
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const docx = (body: string, parts: Record<string, string> = {}) =>
  zipForTests([
    { path: '[Content_Types].xml', data: '<Types/>' },
    {
      path: 'word/document.xml',
      data: `<w:document ${W} xmlns:mc="urn:mc"><w:body>${body}</w:body></w:document>`,
      deflate: true,
    },
    ...Object.entries(parts).map(([path, data]) => ({ path, data })),
  ]);
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;

describe('a Word document', () => {
  it('gives its paragraphs without what was deleted, with its footnotes and properties', async () => {
    const [document] = await documentsOf(
      'a.docx',
      docx(
        `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${run('Harbour opens')}</w:p>
       <w:p>${run('Minis')}${run('ters')}<w:del><w:r><w:delText>never</w:delText></w:r></w:del><w:ins>${run(' agreed')}</w:ins><w:r><w:br/><w:t>on it.</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>
       <w:tbl><w:tr><w:tc><w:p>${run('a')}</w:p></w:tc><w:tc><w:p>${run('b')}</w:p></w:tc></w:tr></w:tbl>
       <w:p><mc:AlternateContent><mc:Choice><w:txbxContent><w:p>${run('In a box.')}</w:p></w:txbxContent></mc:Choice><mc:Fallback>${run('In a box.')}</mc:Fallback></mc:AlternateContent></w:p>`,
        {
          'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:type="separator"><w:p>${run('-')}</w:p></w:footnote><w:footnote w:id="2"><w:p>${run('A note.')}</w:p></w:footnote></w:footnotes>`,
          'docProps/core.xml':
            '<cp:coreProperties xmlns:cp="urn:c" xmlns:dc="urn:d" xmlns:dcterms="urn:t"><dc:creator>Ana Silva</dc:creator><dc:title>Old</dc:title><dc:language>en-GB</dc:language><dcterms:created>2022-03-16T10:00:00Z</dcterms:created></cp:coreProperties>',
        },
      ),
    );
    expect(document?.paragraphs).toEqual(['Harbour opens', 'Ministers agreed on it.', 'a b', 'In a box.', 'A note.']);
    expect(document).toMatchObject({
      title: { value: 'Harbour opens', basis: 'proven' },
      author: { value: 'Ana Silva' },
      date: { value: '2022-03-16', basis: 'inferred' },
      language: { value: 'en-GB' },
    });
  });
  it('without a text part is named', async () => {
    const other = zipForTests([{ path: 'xl/workbook.xml', data: '<x/>' }]);
    await expect(documentsOf('a.docx', other)).rejects.toThrow('a.docx: has no text part');
  });
});

describe('a book', () => {
  const book = (spine: string) =>
    zipForTests([
      { path: 'mimetype', data: 'application/epub+zip' },
      {
        path: 'META-INF/container.xml',
        data: '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
      },
      {
        path: 'OPS/book.opf',
        data: `<package xmlns:dc="urn:d"><metadata><dc:title>The Port</dc:title><dc:creator>Ana Silva</dc:creator><dc:date>2019</dc:date><dc:language>en</dc:language></metadata>
          <manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/><item id="two" href="text/2.xhtml" media-type="application/xhtml+xml"/><item id="one" href="text/1%20a.xhtml" media-type="application/xhtml+xml"/></manifest><spine>${spine}</spine></package>`,
      },
      { path: 'OPS/nav.xhtml', data: '<html><body><p>Contents</p></body></html>' },
      {
        path: 'OPS/text/1 a.xhtml',
        data: '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><p>First chapter.</p></body></html>',
      },
      { path: 'OPS/text/2.xhtml', data: '<html><body><h2>Two</h2><p>Second chapter.</p></body></html>' },
    ]);
  it('gives its chapters in the order of its spine', async () => {
    const [document] = await documentsOf(
      'a.epub',
      book('<itemref idref="nav"/><itemref idref="one"/><itemref idref="two"/>'),
    );
    expect(document?.paragraphs).toEqual(['First chapter.', 'Two', 'Second chapter.']);
    expect(document).toMatchObject({
      title: { value: 'The Port' },
      author: { value: 'Ana Silva' },
      date: null,
      language: { value: 'en' },
    });
  });
  it('that is locked is named', async () => {
    const locked = zipForTests([{ path: 'META-INF/rights.xml', data: '<r/>' }]);
    await expect(documentsOf('a.epub', locked)).rejects.toThrow('locked by its seller');
  });
});

describe('a feed', () => {
  it('gives each entry as a document (RSS)', async () => {
    const documents = await documentsOf(
      'a.rss',
      `<rss><channel><title>The Port</title><language>en</language>
      <item><title>Quay &amp;amp; pier</title><link>https://example.org/1</link><pubDate>Wed, 16 Mar 2022 10:00:00 GMT</pubDate><author>a@b.example (Ana Silva)</author><description>&lt;p&gt;One.&lt;/p&gt;&lt;script&gt;x&lt;/script&gt;&lt;p&gt;Two.&lt;/p&gt;</description></item>
      <item><title>Empty</title></item></channel></rss>`,
    );
    expect(documents).toHaveLength(1);
    expect(documents[0]).toMatchObject({
      paragraphs: ['One.', 'Two.'],
      title: { value: 'Quay & pier' },
      author: { value: 'Ana Silva' },
      site: { value: 'The Port' },
      date: { value: '2022-03-16' },
      address: { value: 'https://example.org/1' },
      notes: ['library_note_summary'],
    });
  });
  it('gives each entry as a document (Atom)', async () => {
    const [document] = await documentsOf(
      'a.atom',
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Port</title><entry><title>Quay</title><link rel="edit" href="https://example.org/e"/><link href="https://example.org/2"/><published>2022-03-16T10:00:00Z</published><author><name>Ana</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A &lt; B.</p></div></content></entry></feed>`,
    );
    expect(document).toMatchObject({
      paragraphs: ['A < B.'],
      address: { value: 'https://example.org/2' },
      author: { value: 'Ana' },
      notes: [],
    });
  });
  it('is not any XML', async () => {
    await expect(documentsOf('a.xml', '<svg><p>x</p></svg>')).rejects.toThrow(
      'XML of a kind that is not read here (<svg>)',
    );
  });
});

describe('records', () => {
  const text = 'The ministers agreed on Wednesday. '.repeat(8);
  it('are read from a table by the names of its columns', async () => {
    const documents = await documentsOf(
      'a.csv',
      `Headline;Body;Pub Date;URL;By-line\n"Quay; pier";"One.\n\nTwo, three.";16.03.2022;https://example.org/1;Ana\nNo text;;;;\n`,
    );
    expect(documents).toHaveLength(1);
    expect(documents[0]).toMatchObject({
      title: { value: 'Quay; pier', reason: 'the field "Headline"' },
      paragraphs: ['One.', 'Two, three.'],
      date: { value: '2022-03-16' },
      author: { value: 'Ana' },
    });
  });
  it('take the longest column for the text where none is named so', async () => {
    expect(await documentsOf('a.csv', `id,zz\n1,"${text}"\n`)).toHaveLength(1);
    await expect(documentsOf('a.csv', 'id,zz\n1,short\n')).rejects.toThrow(
      'a.csv: has no field with texts: name it "text"',
    );
  });
  it('are read from JSON, a list or a list in an object', async () => {
    const row = { title: 'Quay', content: '<p>One.</p><p>Two.</p>', date_publish: 1647428400, authors: ['Ana', 'Bo'] };
    for (const value of [[row], { articles: [row], count: 1 }, row]) {
      expect((await documentsOf('a.json', JSON.stringify(value)))[0]).toMatchObject({
        paragraphs: ['One.', 'Two.'],
        date: { value: '2022-03-16' },
        author: { value: 'Ana, Bo' },
      });
    }
  });
  it('are read from an export of a reference manager (CSL-JSON)', async () => {
    const item = {
      type: 'article-newspaper',
      title: 'Quay',
      author: [{ family: 'Silva', given: 'Ana' }, { literal: 'The Desk' }],
      issued: { 'date-parts': [[2022, 3, 16]] },
      'container-title': 'The Port',
      URL: 'https://example.org/1',
      abstract: text,
    };
    expect((await documentsOf('a.json', JSON.stringify([item])))[0]).toMatchObject({
      author: { value: 'Ana Silva, The Desk' },
      date: { value: '2022-03-16' },
      site: { value: 'The Port' },
      address: { value: 'https://example.org/1' },
    });
  });
  it('name the line that is no JSON', async () => {
    await expect(documentsOf('a.jsonl', `{"text":"${text}"}\n{oops\n`)).rejects.toThrow('a.jsonl: line 2: is no JSON');
  });
  it('let no key in that reaches a prototype', async () => {
    await expect(documentsOf('a.json', '[{"__proto__":{"x":1},"text":"a"}]')).rejects.toThrow('__proto__');
  });
});

describe('an archive', () => {
  it('gives its files, without those that systems put in, and names one that is damaged', async () => {
    const bytes = zipForTests([
      { path: 'a/one.txt', data: 'One.' },
      { path: '__MACOSX/a/._one.txt', data: 'x' },
      { path: 'a/.DS_Store', data: 'x' },
      { path: 'a/two.txt', data: 'Two.', crc: 7 },
    ]);
    const read = await readFile('all.zip', bytes, readersForTests);
    expect(read).toMatchObject({
      type: 'files',
      files: [
        { type: 'file', name: 'all.zip/a/one.txt' },
        { type: 'failed', name: 'all.zip/a/two.txt' },
      ],
    });
  });
  it('in an archive is refused', async () => {
    const inner = zipForTests([{ path: 'a.txt', data: 'x' }]);
    await expect(readFile('all.zip/inner.zip', inner, readersForTests)).rejects.toThrow('archive in an archive');
  });
});

describe('a file', () => {
  it('is known by its first bytes, whatever its name says', async () => {
    const [document] = await documentsOf(
      'mislabelled.txt',
      pdfForTests({ pages: [linesAt(['A line of text in a file.'])] }),
    );
    expect(document?.paragraphs).toEqual(['A line of text in a file.']);
  });
  it.each<[string, string | Uint8Array<ArrayBuffer>, string]>([
    ['a.txt', '', 'a.txt: is empty'],
    ['a.txt', ' \n ', 'a.txt: holds no text'],
    ['a.png', 'x', 'has the ending .png, which is not read here'],
    ['a.odt', 'x', 'save it as .docx or .pdf'],
    ['a.docx', 'no zip', 'is no docx file, whatever its name says'],
    ['a.pdf', 'no pdf', 'is no pdf file'],
    ['a.txt', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), 'an old Office file'],
    ['a.zip', zipForTests([{ path: '../a.txt', data: 'x' }]), 'leads out of the archive'],
    ['constructor', '', 'is empty'],
  ])('%s that cannot be read is named with the reason', (name, content, reason) =>
    expect(documentsOf(name, content)).rejects.toThrow(reason),
  );
});

describe('what was fetched', () => {
  const fetched = async (address: string, type: string, content: string | Uint8Array<ArrayBuffer>) => {
    const bytes = typeof content === 'string' ? utf8(content) : content;
    const read = await readFile(address, bytes, readersForTests, { address, type });
    return read.type === 'documents' ? read.documents[0] : undefined;
  };
  const page = '<html><body><h1>Quay</h1><p>The quay opens in spring, the harbour authority said.</p></body></html>';
  it('is what the server says, and keeps its address', async () => {
    expect(await fetched('https://example.org/a.php?x=1', 'text/html; charset=utf-8', page)).toMatchObject({
      title: { value: 'Quay' },
      address: { value: 'https://example.org/a.php?x=1' },
      site: { value: 'example.org' },
    });
    expect(await fetched('https://example.org/a', 'text/plain', 'One.')).toMatchObject({
      paragraphs: ['One.'],
      address: { value: 'https://example.org/a' },
    });
  });
  it('is known by its bytes and its ending where the server does not say', async () => {
    const pdf = pdfForTests({ pages: [linesAt(['A line of text in a file.'])] });
    expect(await fetched('https://example.org/', 'application/octet-stream', pdf)).toMatchObject({
      paragraphs: ['A line of text in a file.'],
    });
    expect(await fetched('https://example.org/a', '', page)).toMatchObject({ title: { value: 'Quay' } });
  });
  it('is read in the encoding that the server names', async () => {
    const bytes = Uint8Array.from([...utf8('Ministrowie i g'), 0xb3, ...utf8('owa rz'), 0xb1, ...utf8('du.')]);
    expect(await fetched('https://example.org/a', 'text/plain; charset=ISO-8859-2', bytes)).toMatchObject({
      paragraphs: ['Ministrowie i głowa rządu.'],
    });
  });
});
