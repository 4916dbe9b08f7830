import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotations } from './quotations.ts';

/** [words, kind, speaker, words that name the speaker] of each quotation. */
const read = (text: string) =>
  findQuotations(text).map(({ start, end, kind, speaker, speakerText }) => [
    text.slice(start, end),
    kind,
    speaker,
    speakerText,
  ]);
const words = (text: string) => read(text).map(([quotation]) => quotation);
const speakers = (text: string) => read(text).map(([, , speaker]) => speaker);
const kinds = (text: string) => read(text).map(([, kind]) => kind);

describe('where quotations stand', () => {
  const cases: Record<string, [text: string, quotations: string[]]> = {
    'between straight marks': ['"We go," she said. "Now."', ['We go,', 'Now.']],
    'between curly marks': ['“We go,” she said.', ['We go,']],
    'between single marks, apostrophes apart': [
      "'It isn't the boys' fault,' he said. 'Tis the '90s.",
      ["It isn't the boys' fault,"],
    ],
    'between curly single marks': ['‘We’re off,’ he said of the workers’ plan.', ['We’re off,']],
    'between German marks': ['„We go“, she said. ‚No‘, he said.', ['We go', 'No']],
    'between guillemets, either way round': ['«We go», she said. »No«, he said. ‹Yes›', ['We go', 'No', 'Yes']],
    'between guillemets with French spaces': ['« We go », she said.', ['We go']],
    'between a curly and a straight mark': ['“We go," she said.', ['We go,']],
    'between marks of Swedish fashion': ['”We go”, she said.', ['We go']],
    'between doubled single marks': [
      'She said it was “destroying our country.’’ He left.',
      ['destroying our country.'],
    ],
    'with quotations inside as one': [
      '“He said ‘no’ and “never” to me,” she said.',
      ['He said ‘no’ and “never” to me,'],
    ],
    'in paragraphs that are opened anew, each by itself': [
      '“One.\n\n“Two.\n\n“Three,” he said.',
      ['One.', 'Two.', 'Three,'],
    ],
    'over paragraphs that are not opened anew, as one': ['"One.\n\nTwo," he said.', ['One.\n\nTwo,']],
    'to the end of the paragraph where none closes them': [
      '“We need a reset.\n\nWorrying is this.',
      ['We need a reset.'],
    ],
    'from the start of the paragraph where none opens them': [
      'Tomorrow I hope for help," Novak said.',
      ['Tomorrow I hope for help,'],
    ],
    'without paragraph breaks between them': [
      'He left."I go," he said."We stay."Then it rained.',
      ['I go,', 'We stay.'],
    ],
    'opened anew where the paragraph break was lost': [
      'Scott said: "I welcome you."It\'s no surprise you came, we\'ve had snow."He added: "Enjoy it." It rained.',
      ['I welcome you.', "It's no surprise you came, we've had snow.", 'Enjoy it.'],
    ],
    'not at inches and feet': ['A 6" pipe, 8\' long. "Fine," he said.', ['Fine,']],
    'around inches': ['"The 6" pipe burst," he said.', ['The 6" pipe burst,']],
    'not at a stray mark in mid-sentence': ['It is (also "Wild 2) a comet. They "discover" it.', ['discover']],
    'not at a stray closing mark': ['The bridge was gone.” Nobody crossed.', []],
    'not where they hold no word': ['"" “…” "!" \'\'', []],
  };
  for (const [name, [text, quotations]] of Object.entries(cases)) {
    it(name, () => {
      expect(words(text)).toEqual(quotations);
    });
  }
});

describe('who speaks', () => {
  const cases: Record<string, [text: string, speakers: (string | null)[]]> = {
    'is named behind': ['“We go,” Ann Lowe said.', ['Ann Lowe']],
    'is named behind an inverted verb, with what they are': ['“We go,” said Ann Lowe, the chair.', ['Ann Lowe']],
    'is named before a colon': ['Ann Lowe told the BBC: “We go.”', ['Ann Lowe']],
    'is named by name and colon alone': ['Ann Lowe: “We go.”', ['Ann Lowe']],
    'is named behind a dash': ['“We go.” — Ann Lowe', ['Ann Lowe']],
    'is named by "according to"': ['It is “late”, according to Ann Lowe.', ['Ann Lowe']],
    'is named by "in the words of"': ['It was, in the words of Ann Lowe, “late”.', ['Ann Lowe']],
    'is named behind a passive': ['It was called “late” by critic Ann Lowe.', ['Ann Lowe']],
    'is named before a long apposition': [
      '“We go,” Ann Lowe, from Mad River, the group which led it, told a radio.',
      ['Ann Lowe'],
    ],
    'is given the longest form of the name': ['Lowe smiled. “We go,” Lowe said. Ann Lowe is the chair.', ['Ann Lowe']],
    'goes on when the quotation does': [
      '“If so,” Ann Lowe said, “we go. ” “Now.”',
      ['Ann Lowe', 'Ann Lowe', 'Ann Lowe'],
    ],
    'goes on in the next paragraph': ['“We go,” Ann Lowe said.\n\n“It is late.”', ['Ann Lowe', 'Ann Lowe']],
    'is whom the sentence before is about': [
      'Coach Marta Silva was furious. “That was not football.”',
      ['Marta Silva'],
    ],
    'is "he" or "she" by what names and titles tell': [
      'Helen Park met her neighbour Simon Park. “We lost it,” he said. “And the cows,” she said.',
      ['Simon Park', 'Helen Park'],
    ],
    'is "he" after whom the paragraph before was about, not whom it mentions': [
      'Jens Berg spoke on Sunday.\n\n“We go,” he said.\n\nWorrying is the rise of President Igor Petrov.\n\n“He knows,” he added.',
      ['Jens Berg', 'Jens Berg'],
    ],
    'is known by nation': [
      'Erik Holm of Sweden beat Luc Roux of France. Swedish striker Erik Holm wept. “Good,” the Swede said.',
      ['Erik Holm'],
    ],
    'is known by office': [
      'Prime Minister Ann Lowe met Foreign Minister Bob Hall. “Good,” the prime minister said. “Bad,” said the foreign minister.',
      ['Ann Lowe', 'Bob Hall'],
    ],
    'is "who" behind a name': ['It was welcomed by Karin Nilsson, who said it was “great”.', ['Karin Nilsson']],
    'may be a ministry': [
      'Russia’s foreign ministry called it “hostile”. “Reverse it,” it said.',
      ['Russia’s foreign ministry', 'Russia’s foreign ministry'],
    ],
    'may be a place that stands for its government': ['Moscow denounced “an unfriendly act”.', ['Moscow']],
    'is not the agency that passes it on': ['TASS quoted Minister Igor Petrov as saying: “No.”', ['Igor Petrov']],
    'is not the minister where a spokesman speaks': [
      'The prime minister, Ann Lowe, left. The prime minister’s spokesman said: “No.”',
      [null],
    ],
    'is nobody where none is named': ['“We go,” police said. “Late,” a witness said.', [null, null]],
    'differs within a sentence': [
      'Ann Lowe called it “good,” but Bob Hall said it was “bad”.',
      ['Ann Lowe', 'Bob Hall'],
    ],
    'is the one behind "and that", not the one in between': [
      'Mr. Hall said that Ms. Lowe had asked them and that they had “fully agreed”.',
      ['Hall'],
    ],
    'is the outer one of "said her party supported"': [
      'Ann Lowe said her party had wanted it “for months”.',
      ['Ann Lowe'],
    ],
  };
  for (const [name, [text, expected]] of Object.entries(cases)) {
    it(name, () => {
      expect(speakers(text)).toEqual(expected);
    });
  }

  it('is told with the words that stand there', () => {
    expect(
      read('Ann Lowe rose. “We go,” she said. “Now,” said the chair of the board.').map(([, , , by]) => by),
    ).toEqual(['she', 'the chair of the board']);
  });
});

describe('what a quotation is', () => {
  const cases: Record<string, [text: string, kinds: string[]]> = {
    'speech in whole sentences': ['“We go,” she said.', ['speech']],
    'speech in one short cry': ['He yelled, “Stop!”', ['speech']],
    'partial inside our sentence': ['She said it was “too late” to go.', ['partial']],
    'partial in a list of fragments': ['She called it “bad”, “late” and “wrong”.', ['partial', 'partial', 'partial']],
    'partial where somebody unnamed said it': ['The “massive costs” promised to him would be high.', ['partial']],
    "a document's": [
      '“We agree,” the joint statement said. The treaty says that they “shall refrain” from it.',
      ['document', 'document'],
    ],
    "a law's": ['Under the law, who “spreads false news” is fined.', ['document']],
    'other: titles': [
      'Her novel, “The Glass Orchard,” sold well. On ABC’s “This Week,” he said no.',
      ['other', 'other'],
    ],
    'other: names and nicknames': [
      'William “Billy” Hughes led what is known as “Operation Storm”.',
      ['other', 'other'],
    ],
    'other: terms': [
      'Its treaty commits to an “Open Door” policy. The so-called “green corridor” opened.',
      ['other', 'other'],
    ],
    'other: signs': ['They carried signs reading “No more war” all night.', ['other']],
    "other: the writer's own words": ['By “fields” I mean groups of anemones.', ['other']],
  };
  for (const [name, [text, expected]] of Object.entries(cases)) {
    it(name, () => {
      expect(kinds(text)).toEqual(expected);
    });
  }

  it('names no speaker for what is no quotation', () => {
    expect(read('Ann Lowe wrote the novel “The Glass Orchard” in 1974.')).toEqual([
      ['The Glass Orchard', 'other', null, null],
    ]);
  });
});

describe('for any text', () => {
  const piece = fc.constantFrom(
    '"',
    '“',
    '”',
    "'",
    '’',
    '‘',
    '„',
    '«',
    '»',
    '\n',
    '\n\n',
    ' ',
    'Ann Lowe ',
    'he said',
    '. ',
    ',',
    '6"',
    'A',
    'Mr. ',
    ': ',
    '—',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  );

  it('spans ascend, never overlap, hold a word and no white space at their ends', () => {
    fc.assert(
      fc.property(text, (any) => {
        let last = 0;
        for (const { start, end } of findQuotations(any)) {
          expect(start).toBeGreaterThanOrEqual(last);
          const found = any.slice(start, end);
          expect(found).toMatch(/[\p{L}\p{N}]/u);
          expect(found).toBe(found.trim());
          last = end;
        }
      }),
    );
  });

  it('a speaker and the words for them stand in the text', () => {
    fc.assert(
      fc.property(text, (any) => {
        for (const { speakerText, kind, speaker } of findQuotations(any)) {
          if (speakerText !== null) expect(any).toContain(speakerText);
          if (kind === 'other') expect([speaker, speakerText]).toEqual([null, null]);
        }
      }),
    );
  });

  it('a million quotation marks, of one kind or mixed, are read to the end', () => {
    for (const marks of ['"', '“', '”', '“"”\'', '"a" ', 'a."B', '“a\n', "'a'"]) {
      expect(() => findQuotations(marks.repeat(1_000_000 / marks.length))).not.toThrow();
    }
  }, 120_000);
});
