import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, originalEnd, originalStart } from './normalise.ts';

/** The stretch of the original that stands for `part` of the folded text. */
function sourceOf(text: string, part: string): string {
  const folded = foldText(text);
  const at = folded.text.indexOf(part);
  expect(at).toBeGreaterThanOrEqual(0);
  return text.slice(originalStart(folded, at), originalEnd(folded, at + part.length));
}

describe('foldText', () => {
  it.each([
    ['curly quotes', '“Russia’s” ‘war’', "\"Russia's\" 'war'"],
    ['dashes that join', 'NATO–Russia NATO‑Russia −5', 'NATO-Russia NATO-Russia -5'],
    ['spaces of every width', 'the\u00a0US\u2009and\u3000EU', 'the US and EU'],
    ['soft hyphens and joiners', 'Stol\u00adten\u200bberg\u2060', 'Stoltenberg'],
    ['full-width forms', 'ＮＡＴＯ ５', 'NATO 5'],
    ['ligatures', 'ﬁnal oﬃce', 'final office'],
    ['letters with marks', 'Atlético Türkiye Łódź Østfold straße', 'Atletico Turkiye Lodz Ostfold strasse'],
    ['marks on top of letters', 'Atle\u0301tico', 'Atletico'],
    ['mathematical letters', '𝐍𝐀𝐓𝐎', 'NATO'],
    ['footnote marks', 'NATO² said', 'NATO said'],
    ['Greek marks', 'Αθήνα', 'Αθηνα'],
  ])('folds %s', (_, text, folded) => {
    expect(foldText(text).text).toBe(folded);
  });

  it('keeps letters of other scripts that a mark makes different', () => {
    expect(foldText('Київ').text).toBe('Київ');
    expect(foldText('Киі\u0308в').text).toBe('Київ');
    expect(foldText('が한').text).toBe('が한');
  });

  it('keeps case and plain text, without a map', () => {
    expect(foldText('The US, "NATO"')).toEqual({ text: 'The US, "NATO"', starts: null, ends: null });
  });

  it('knows where everything came from', () => {
    expect(sourceOf('of\u00ad\u00adﬁce in Atle\u0301tico', 'office')).toBe('of\u00ad\u00adﬁce');
    expect(sourceOf('of Atle\u0301tico x', 'Atletico')).toBe('Atle\u0301tico');
    expect(sourceOf('cafe\u0301, x', 'cafe')).toBe('cafe\u0301');
    expect(sourceOf('a😀b é', 'b')).toBe('b');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = foldText(text).text;
        expect(foldText(once).text).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves a letter beyond the basic plane whole under a mark', () => {
    const letter = '\u{16800}';
    expect(foldText(`${letter}\u0300`).text).toBe(letter);
  });

  it('gives ascending places inside the original, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = foldText(text);
        for (let index = 0; index < folded.text.length; index++) {
          const [start, end] = [originalStart(folded, index), originalEnd(folded, index + 1)];
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          if (index > 0) expect(start).toBeGreaterThanOrEqual(originalStart(folded, index - 1));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('survives half of a surrogate pair', () => {
    expect(foldText('NATO \ud800 \udc00').text).toHaveLength(8);
  });
});
