/** Files of many kinds for the walks of the Library page, made here: an invented harbour and the people around it. */
import { asCslJson, asDocx, asEpub, asHtml, asMarkdown, asPdf, asText, asZip, type Story } from './write-files.ts';

/** A file to be added; its bytes as base64. */
export interface MadeFile {
  readonly name: string;
  readonly base64: string;
}

export const made = (name: string, content: string | Uint8Array): MadeFile => ({
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

const story = (title: string, from: number, day = '2022-03-16'): Story => ({
  title,
  author: 'Ana Silva',
  day,
  paragraphs: [0, 1, 2, 3].map((step) => NEWS[(from + step) % NEWS.length] ?? ''),
});
const text = (from: number): string => story('', from).paragraphs.join('\n\n');

/** Ten good files of nine kinds, one of them an archive of two, and one that is broken. */
export const MIXED: readonly MadeFile[] = [
  made('notes/quay.txt', asText(story('Quay to open in spring', 0))),
  made('notes/union.md', asMarkdown(story('The union’s answer', 1, '2022-03-17'))),
  made('page.html', asHtml(story('Quay to open in spring', 2))),
  made('report.pdf', asPdf(story('The quay and its critics', 3))),
  made('letter.docx', asDocx(story('A note from the port', 4))),
  made('book.epub', asEpub(story('The harbour of Velden', 5))),
  made('table.csv', `title,text\nA row,"${text(6).replaceAll('"', '""')}"\n`),
  made(
    'feed.xml',
    `<?xml version="1.0"?><rss version="2.0"><channel><title>The Velden Courier</title><item><title>Storm over the quay</title><link>https://velden.example/storm</link><description><![CDATA[<p>${text(7).replaceAll('\n\n', '</p><p>')}</p>]]></description></item></channel></rss>`,
  ),
  made('export.json', asCslJson([{ ...story('On quays', 0), paragraphs: [`${text(0)} And so on.`] }])),
  made(
    'old.zip',
    asZip({
      'one.txt': `${text(2)}\n\nOne more line of text.`,
      'two.txt': `${text(3)}\n\nAnother line of text.`,
    }),
  ),
  made('broken.docx', 'this is no archive'),
];
