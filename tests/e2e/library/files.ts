/** Files of many kinds for the walks of the Library page, made here: an invented harbour and the people around it. */
import { zipForTests } from '../../../core/untrusted/zip-for-tests.ts';
import { linesAt, pdfForTests } from '../../../import/pdf/pdf-for-tests.ts';

/** A file to be added; its bytes as base64. */
export interface MadeFile {
  readonly name: string;
  readonly base64: string;
}

const made = (name: string, content: string | Uint8Array): MadeFile => ({
  name,
  base64: Buffer.from(content).toString('base64'),
});

/** Sentences in which the same people and bodies come up again and again, as in the news. */
export const NEWS = [
  'Velden Port Authority director Marta Okonjo said on Wednesday that the new quay would open in spring.',
  'Marta Okonjo is the director of the Velden Port Authority, which runs the harbour of Velden.',
  'The Velden Port Authority (VPA) has spent two years on the quay, Okonjo told reporters in Velden.',
  '"No ship will have to wait outside the harbour again," Okonjo said.',
  'Pilots of the Seamen’s Union of Velden had refused to bring large ships in during the winter storms.',
  'The union’s chairman, Peter Lindqvist, called the plan of the Velden Port Authority a gamble.',
  '"We have warned Marta Okonjo three times," Lindqvist said on Thursday.',
  'The mayor of Velden, Ilse Brandt, stood by the Velden Port Authority and by Marta Okonjo.',
] as const;

const text = (from: number): string => [0, 1, 2, 3].map((step) => NEWS[(from + step) % NEWS.length]).join('\n\n');
const html = (from: number): string =>
  `<!doctype html><html lang="en"><head><title>Quay to open</title><meta property="og:site_name" content="The Velden Courier"><meta name="author" content="Ana Silva"><meta property="article:published_time" content="2022-03-16T10:00:00Z"></head><body><nav><a href="/">Home</a></nav><article><h1>Quay to open in spring</h1>${text(
    from,
  )
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('')}</article><script>document.title = 'changed'</script></body></html>`;

const docx = (from: number): Uint8Array =>
  zipForTests([
    {
      path: 'word/document.xml',
      data: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>A note from the port</w:t></w:r></w:p>${text(
        from,
      )
        .split('\n\n')
        .map((paragraph) => `<w:p><w:r><w:t>${paragraph}</w:t></w:r></w:p>`)
        .join('')}</w:body></w:document>`,
    },
  ]);

const epub = (from: number): Uint8Array =>
  zipForTests([
    { path: 'mimetype', data: 'application/epub+zip' },
    {
      path: 'META-INF/container.xml',
      data: '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
    },
    {
      path: 'book.opf',
      data: '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>The harbour of Velden</dc:title><dc:creator>Ana Silva</dc:creator><dc:language>en</dc:language></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>',
    },
    {
      path: 'a.xhtml',
      data: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${text(from)
        .split('\n\n')
        .map((paragraph) => `<p>${paragraph}</p>`)
        .join('')}</body></html>`,
    },
  ]);

const pdf = (from: number): Uint8Array =>
  pdfForTests({
    pages: [
      [
        { text: 'The quay and its critics', x: 72, y: 800, size: 20 },
        ...text(from)
          .replaceAll('’', "'")
          .split('\n\n')
          .flatMap((paragraph, index) => linesAt([paragraph.slice(0, 70), paragraph.slice(70)], 760 - index * 48)),
      ],
    ],
  });

/** Ten good files of nine kinds, one of them an archive of two, and one that is broken. */
export const MIXED: readonly MadeFile[] = [
  made('notes/quay.txt', `Quay to open in spring\n\nBy Ana Silva\n\n16 March 2022\n\n${text(0)}`),
  made('notes/union.md', `---\ntitle: The union’s answer\ndate: 2022-03-17\n---\n\n${text(1)}`),
  made('page.html', html(2)),
  made('report.pdf', pdf(3)),
  made('letter.docx', docx(4)),
  made('book.epub', epub(5)),
  made('table.csv', `title,text\nA row,"${text(6).replaceAll('"', '""')}"\n`),
  made(
    'feed.xml',
    `<?xml version="1.0"?><rss version="2.0"><channel><title>The Velden Courier</title><item><title>Storm over the quay</title><link>https://velden.example/storm</link><description><![CDATA[<p>${text(7).replaceAll('\n\n', '</p><p>')}</p>]]></description></item></channel></rss>`,
  ),
  made(
    'export.json',
    JSON.stringify([
      {
        type: 'article',
        title: 'On quays',
        author: [{ family: 'Silva', given: 'Ana' }],
        abstract: `${text(0)} And so on.`,
      },
    ]),
  ),
  made(
    'old.zip',
    zipForTests([
      { path: 'one.txt', data: `${text(2)}\n\nOne more line of text.` },
      { path: 'two.txt', data: `${text(3)}\n\nAnother line of text.` },
    ]),
  ),
  made('broken.docx', 'this is no archive'),
];
