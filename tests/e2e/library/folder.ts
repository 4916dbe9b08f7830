/** A reporter's folder: thirty files of twelve kinds about one invented harbour, one of them broken. */
import { type MadeFile, made, NEWS } from './files.ts';
import {
  asAtom,
  asCslJson,
  asCsv,
  asDocx,
  asEpub,
  asHtml,
  asJsonLines,
  asMarkdown,
  asPdf,
  asRss,
  asText,
  asZip,
  type Story,
} from './write-files.ts';

/** What each text tells that no other does; its title first. */
const TOLD = [
  ['Quay to open in spring', 'The first crane arrived by barge on Monday and was put up in two days.'],
  ['Pilots stay ashore', 'Eleven container ships lay at anchor in the roads of Velden on Friday night.'],
  ['A gamble, says the union', 'The union wants a second tug for every ship of more than two hundred metres.'],
  ['What the new quay costs', 'The bill has grown from 40 million to 58 million crowns since the first plan.'],
  ['Minutes of the harbour board', 'The board heard the chief pilot, and put off its vote by two weeks.'],
  ['Storm closes the harbour', 'Gusts of 130 kilometres an hour were measured at the lighthouse of Holm.'],
  ['Mayor backs the port', 'Four hundred jobs hang on the quay, the mayor told the council.'],
  ['The harbour of Velden', 'The oldest pier was built of oak in 1781 and burnt down forty years later.'],
  ['Letter to the editor', 'Nobody who has seen the swell at the mole would send a tanker in at night.'],
  ['Talks at the town hall', 'Both sides met for six hours on Tuesday and agreed to meet again.'],
  ['Two tugs, one promise', 'The tugs are to come from a yard in Gdansk before the summer.'],
  ['Fishermen fear for their berths', 'Thirty boats of the coastal fleet lie where the second crane is to stand.'],
  ['Pilots return to work', 'The first ship to be brought in again was a bulk carrier with grain.'],
  ['A harbour and its neighbours', 'People in the Old Town complain of the noise of the pile drivers.'],
  ['The engineer’s report', 'The sea bed under the quay is clay, and holds less than had been thought.'],
  ['Quay opens a month late', 'Rain stopped the concrete work for nineteen days.'],
  ['On harbours and money', 'A harbour earns in the ten years after its quay is built, or never.'],
  ['Court hears the union', 'The court of Velden will say in April whether the refusal was lawful.'],
  ['Question time', 'Two members of the council left the room before the vote.'],
  ['Ice in the roads', 'An icebreaker cleared the fairway on Sunday morning.'],
  ['The pilots’ case', 'A pilot of Velden serves eleven years at sea before the first night watch.'],
  ['Customs moves in', 'The customs house will have its own gate at the new quay.'],
  ['Insurers raise their rates', 'Underwriters want half a percent more for every call in winter.'],
  ['First ship at the new quay', 'A brass band played while the lines were made fast.'],
  ['Port in figures', 'Velden handled 3.1 million tonnes last year, a tenth more than the year before.'],
  ['Radio log', 'At noon the harbour master asked all ships to keep a distance of one mile.'],
] as const;

const AUTHORS = ['Ana Silva', 'Jonas Weber', 'Mira Petrov'] as const;

function story(index: number): Story {
  const [title, only] = TOLD[index % TOLD.length] ?? TOLD[0];
  const news = [0, 1, 2].map((step) => NEWS[(index * 3 + step) % NEWS.length] ?? '');
  return {
    title,
    author: AUTHORS[index % AUTHORS.length] ?? AUTHORS[0],
    day: `2022-03-${String((index % 28) + 1).padStart(2, '0')}`,
    // Each text is another one: the same text twice is noticed, and kept once.
    paragraphs: [...news, only, NEWS[(index + 5) % NEWS.length] ?? ''],
  };
}

/** All stories of the folder, but the diary's. */
export const STORIES: readonly Story[] = TOLD.map((_, index) => story(index));

const stories = (...indices: readonly number[]): Story[] => indices.map(story);

export const BROKEN = 'velden/scans/contract.docx';

/** Thirty files, 26 stories in them and eleven notes; `BROKEN` is no Word file. */
export const FOLDER: readonly MadeFile[] = [
  made('velden/quay.txt', asText(story(0))),
  made('velden/pilots-ashore.txt', asText(story(1))),
  made('velden/notes/union.md', asMarkdown(story(2))),
  made('velden/notes/costs.md', asMarkdown(story(3))),
  made('velden/notes/board.markdown', asMarkdown(story(4))),
  made('velden/saved/storm.html', asHtml(story(5))),
  made('velden/saved/mayor.html', asHtml(story(6))),
  made('velden/saved/talks.htm', asHtml(story(9))),
  made('velden/books/harbour.epub', asEpub(story(7))),
  made('velden/scans/letter.docx', asDocx(story(8))),
  made('velden/scans/tugs.docx', asDocx(story(10))),
  made(BROKEN, 'this is no archive'),
  made('velden/scans/fishermen.pdf', asPdf(story(11))),
  made('velden/scans/return.pdf', asPdf(story(12))),
  made('velden/scans/engineer.pdf', asPdf(story(14))),
  made('velden/data/archive.csv', asCsv(stories(13, 15))),
  made('velden/data/references.json', asCslJson(stories(16))),
  made('velden/data/court.jsonl', asJsonLines(stories(17, 18))),
  made('velden/feeds/courier.rss', asRss(stories(19))),
  made('velden/feeds/coast.atom', asAtom(stories(20, 21))),
  made('velden/old.zip', asZip({ 'insurers.txt': asText(story(22)), 'first-ship.md': asMarkdown(story(23)) })),
  made('velden/figures.tsv', asCsv(stories(24)).replaceAll('","', '"\t"').replace(/^.*/, 'title\tauthor\tdate\ttext')),
  made('velden/radio.text', asText(story(25))),
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day, index) =>
    made(
      `velden/diary/${day}.txt`,
      `Diary of a harbour, ${day}\n\n${NEWS[index]}\n\nThe tide turned at ${index + 4} in the morning, and ${index + 2} ships came in.`,
    ),
  ),
];
