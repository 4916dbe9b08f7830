import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentsOf } from './documents-for-test.ts';
import { findNames } from './find-names.ts';
import { readTokens } from './tokens.ts';

async function namesIn(...texts: readonly string[]): Promise<string[]> {
  const [first] = findNames(await documentsOf(...texts));
  return (first?.mentions ?? []).map(({ words }) => words.join(' '));
}

describe('the finder of names', () => {
  it.each<[string, string[]]>([
    ['The minister met Olena Petrenko in Lviv.', ['Olena Petrenko', 'Lviv']],
    ['It was the Ministry of Foreign Affairs that objected.', ['Ministry of Foreign Affairs']],
    ['He joined the Food and Drug Administration.', ['Food and Drug Administration']],
    ['Troops went to Poland and Romania.', ['Poland', 'Romania']],
    ['He spoke with Smith of Harvard.', ['Smith', 'Harvard']],
    ['A book by Ursula von der Leyen and Charles de Gaulle.', ['Ursula von der Leyen', 'Charles de Gaulle']],
    ['The deal with Volta Motors Ltd and AT&T was signed.', ['Volta Motors Ltd', 'AT&T']],
    ['They visited the People’s Republic of China.', ["People's Republic of China"]],
    ['A vote of the Seamen’s Union of Velden failed.', ["Seamen's Union of Velden"]],
    ['The pact is based on Article 5 of the treaty.', ['Article 5']],
    ['An official of the U.S. State Department said so.', ['U.S. State Department']],
    ['The NATO-led force and the ex-President met.', ['NATO']],
    ['The NATO-Russia council met.', ['NATO', 'Russia']],
  ])('finds in "%s" what is named', async (text, names) => {
    expect(await namesIn(text)).toEqual(names);
  });

  it.each<[string, string[]]>([
    ['A call from Estonian Prime Minister Kaja Kallas came.', ['Estonian', 'Kaja Kallas']],
    ['It was said by Mr Kovalenko and Dr. Maria Schmidt.', ['Kovalenko', 'Maria Schmidt']],
    ['They met OSCE Secretary General Helga Schmid there.', ['OSCE', 'Helga Schmid']],
    ['A letter to the Foreign Minister was sent.', []],
    ['The UK Prime Minister was away.', ['UK']],
    ['The novels of Stephen King sold well.', ['Stephen King']],
  ])('takes titles off in "%s"', async (text, names) => {
    expect(await namesIn(text)).toEqual(names);
  });

  it('keeps the title beside the name it stands before', async () => {
    const [first] = findNames(await documentsOf('They met OSCE Secretary General Helga Schmid there.'));
    expect(first?.mentions.at(-1)?.office).toEqual(['OSCE', 'Secretary', 'General']);
  });

  it('takes no word for a name that has its capital from opening a sentence', async () => {
    expect(
      await namesIn('Prices rose. Getting bread was hard. Nobody saw the prices fall. Yesterday it rained.'),
    ).toEqual([]);
  });

  it('learns from another document that a word is none, or is one', async () => {
    expect(await namesIn('Gripen flew over. It was loud.', 'The pilot of the Gripen landed.')).toEqual(['Gripen']);
    expect(await namesIn('Larks has sung.', 'There are larks and larks.')).toEqual([]);
  });

  it('tells names from emphasis', async () => {
    expect(await namesIn('He said it was VERY BAD news for the IMF and for them.')).toEqual(['IMF']);
  });

  it('takes months and days for no names, but for people called so', async () => {
    expect(await namesIn('On Monday in March they met Theresa May.')).toEqual(['Theresa May']);
  });

  it('finds in headlines only what is named elsewhere or is a name anywhere', async () => {
    const text = 'Kallas Warns Of Long War As NATO Gathers\n\nThe speech by Kaja Kallas was short. Then Kallas left.';
    expect(await namesIn(text)).toEqual(['Kallas', 'NATO', 'Kaja Kallas', 'Kallas']);
  });

  it('gives stretches that hold the words, and never throws', async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'Jens',
        'NATO',
        'U.S.',
        'of',
        'and',
        "O'Neil",
        '“',
        '”',
        '.',
        ', ',
        '\n\n',
        '’s',
        '(EU)',
        'Mr.',
        '-',
        'IBM’s',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const [document] = await documentsOf(pieces.join(' '));
        if (!document) return;
        for (const { start, end, words } of findNames([document])[0]?.mentions ?? []) {
          const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').replace(/s$/u, '');
          const source = document.text.slice(start, end);
          expect(letters(source)).toBe(letters(words.join('')));
        }
      }),
    );
  });
});

describe('tokens', () => {
  it('lie where they say, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0;
        for (const { text: word, start, end } of readTokens(text, 0, text.length)) {
          expect(text.slice(start, end).startsWith(word)).toBe(true);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
    );
  });
});
