/** A story as a file of each kind that the Library page reads, written as the programs that make such files do. */
import { zipForTests } from '../../../core/untrusted/zip-for-tests.ts';
import { linesAt, pdfForTests } from '../../../import/pdf/pdf-for-tests.ts';

export interface Story {
  readonly title: string;
  readonly author: string;
  /** As in `2022-03-16`. */
  readonly day: string;
  readonly paragraphs: readonly string[];
}

const tagged = (tag: string, paragraphs: readonly string[]): string =>
  paragraphs.map((paragraph) => `<${tag}>${paragraph}</${tag}>`).join('');

/** "16 March 2022". */
const longDay = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));

export const asText = ({ title, author, day, paragraphs }: Story): string =>
  [title, `By ${author}`, longDay(day), ...paragraphs].join('\n\n');

export const asMarkdown = ({ title, author, day, paragraphs }: Story): string =>
  `---\ntitle: ${title}\nauthor: ${author}\ndate: ${day}\n---\n\n${paragraphs.join('\n\n')}`;

export const asHtml = ({ title, author, day, paragraphs }: Story, site = 'The Velden Courier'): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="${site}"><meta name="author" content="${author}"><meta property="article:published_time" content="${day}T10:00:00Z"></head><body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>${tagged('p', paragraphs)}</article><script>document.title = 'changed'</script></body></html>`;

export const asDocx = ({ title, paragraphs }: Story): Uint8Array => {
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
  const body = paragraphs.map((paragraph) => `<w:p>${run(paragraph)}</w:p>`).join('');
  return zipForTests([
    {
      path: 'word/document.xml',
      data: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${run(title)}</w:p>${body}</w:body></w:document>`,
    },
  ]);
};

export const asEpub = ({ title, author, paragraphs }: Story): Uint8Array =>
  zipForTests([
    { path: 'mimetype', data: 'application/epub+zip' },
    {
      path: 'META-INF/container.xml',
      data: '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
    },
    {
      path: 'book.opf',
      data: `<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>${title}</dc:title><dc:creator>${author}</dc:creator><dc:language>en</dc:language></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`,
    },
    {
      path: 'a.xhtml',
      data: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${tagged('p', paragraphs)}</body></html>`,
    },
  ]);

/** Lines of a printed page. */
const WIDTH = 70;

function linesOf(paragraph: string): string[] {
  const lines = [''];
  for (const word of paragraph.replaceAll('’', "'").split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length >= WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

export const asPdf = ({ title, paragraphs }: Story): Uint8Array<ArrayBuffer> => {
  let top = 760;
  const lines = paragraphs.flatMap((paragraph) => {
    const set = linesAt(linesOf(paragraph), top);
    top -= (set.length + 1.5) * 14;
    return set;
  });
  return pdfForTests({ pages: [[{ text: title.replaceAll('’', "'"), x: 72, y: 800, size: 20 }, ...lines]] });
};

export const asCsv = (stories: readonly Story[]): string => {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = stories.map(({ title, author, day, paragraphs }) =>
    [title, author, day, paragraphs.join('\n\n')].map(cell).join(','),
  );
  return `title,author,date,text\n${rows.join('\n')}\n`;
};

/** As reference managers export it (CSL-JSON). */
export const asCslJson = (stories: readonly Story[]): string =>
  JSON.stringify(
    stories.map(({ title, author, day, paragraphs }) => {
      const [given, family] = author.split(' ');
      return {
        type: 'article-newspaper',
        title,
        author: [{ family, given }],
        issued: { 'date-parts': [day.split('-').map(Number)] },
        abstract: paragraphs.join('\n\n'),
      };
    }),
  );

export const asJsonLines = (stories: readonly Story[]): string =>
  stories
    .map(({ title, author, day, paragraphs }) =>
      JSON.stringify({ headline: title, byline: author, published: day, body: paragraphs.join('\n\n') }),
    )
    .join('\n');

export const asRss = (stories: readonly Story[]): string => {
  const items = stories.map(
    ({ title, day, paragraphs }, index) =>
      `<item><title>${title}</title><link>https://velden.example/${index + 1}</link><pubDate>${new Date(day).toUTCString()}</pubDate><description><![CDATA[${tagged('p', paragraphs)}]]></description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>The Velden Courier</title>${items.join('')}</channel></rss>`;
};

export const asAtom = (stories: readonly Story[]): string => {
  const entries = stories.map(
    ({ title, author, day, paragraphs }, index) =>
      `<entry><title>${title}</title><link href="https://coast.example/${index + 1}"/><author><name>${author}</name></author><published>${day}T06:00:00Z</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${tagged('p', paragraphs)}</div></content></entry>`,
  );
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Coast Radio</title>${entries.join('')}</feed>`;
};

/** @param files texts by their paths */
export const asZip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipForTests(Object.entries(files).map(([path, data]) => ({ path, data })));
