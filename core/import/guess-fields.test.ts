import { describe, expect, it } from 'vitest';
import { cleanField, cleanLine } from './clean.ts';
import { guessFields } from './guess-fields.ts';

describe('what a bare text says of itself', () => {
  it('takes a first line that is no sentence for the title, and says that it is a guess', () => {
    const { title, author, date } = guessFields([
      'Ministers agree on harbour plan',
      'By Ana María de Souza',
      '16 March 2022',
      'The ministers agreed on Wednesday.',
    ]);
    expect(title).toMatchObject({ value: 'Ministers agree on harbour plan', basis: 'inferred' });
    expect(author).toMatchObject({ value: 'Ana María de Souza', basis: 'proven' });
    expect(date).toMatchObject({ value: '2022-03-16', basis: 'proven' });
  });

  it.each([
    [['The ministers agreed on Wednesday.', 'They left.']],
    [['16 March 2022', 'They left.']],
    [['A single line of text that is all there is']],
    [['– – – – – – – –', 'They left.']],
  ])('has no title in %j', (paragraphs) => expect(guessFields(paragraphs).title).toBeNull());

  it('takes no sentence that begins with "By" for a byline', () => {
    expect(guessFields(['A title of some length', 'By Monday the talks had failed, he said']).author).toBeNull();
  });
});

describe('cleaning', () => {
  it('takes out what hides or turns words, and keeps what belongs to them', () => {
    expect(cleanLine('a\u202egnp.exe\u0000  b\n c')).toBe('agnp.exe b c');
    expect(cleanLine('co\u00adoperation\u00a0now')).toBe('co\u00adoperation\u00a0now');
    expect(cleanLine('bad \ud800 half')).toBe('bad \ufffd half');
  });
  it('cuts a title that no pack would take', () => expect(cleanField('x'.repeat(9000))).toHaveLength(500));
});
