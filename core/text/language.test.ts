import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage, languageOfTag, pageLanguage } from './language.ts';

const TEXTS = {
  en: 'The ministers said on Wednesday that they would send more troops to the east, and that this was not a threat.',
  de: 'Die Minister sagten am Mittwoch, dass sie mehr Truppen in den Osten schicken werden und dass dies keine Drohung ist.',
  fr: 'Les ministres ont déclaré mercredi qu’ils allaient envoyer plus de troupes dans l’Est et que ce n’est pas une menace.',
  es: 'Los ministros dijeron el miércoles que van a enviar más tropas al este y que esto no es una amenaza para la paz.',
  pl: 'Ministrowie powiedzieli w środę, że wyślą więcej wojsk na wschód i że nie jest to groźba, ale odpowiedź na to, co się stało.',
  uk: 'Міністри заявили у середу, що відправлять більше військ на схід і що це не загроза, але відповідь на те, що сталося.',
};
const OTHERS = [
  'I ministri hanno detto che non è una minaccia, ma che il loro piano è di mandare più soldati nella parte est del Paese.',
  'Os ministros disseram que não é uma ameaça, mas que o plano é de mandar mais soldados para a parte leste do país.',
  'De ministers zeiden dat het geen dreiging is, maar dat zij meer troepen naar het oosten van het land zullen sturen.',
  'Министры заявили, что это не угроза и что они отправят больше войск на восток страны, но это было еще не все.',
];

describe('detectLanguage', () => {
  it.each(Object.entries(TEXTS))('tells %s from a sentence', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each(OTHERS)('knows that it does not know: %s', (text) => {
    expect(detectLanguage(text)).toBe('other');
  });

  it.each(['NATO', 'Troops leave Kabul', 'Ibehre, Kanu, Lloyd, Rossi, Moreno', '', '中国外交部发言人', '1 2 3'])(
    'says nothing of "%s"',
    (text) => {
      expect(detectLanguage(text)).toBeNull();
    },
  );

  it('takes any text whatever', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void detectLanguage(text)));
  });
});

describe('pageLanguage', () => {
  it.each([
    ['de-AT', 'de'],
    ['UK', 'uk'],
    ['pt-BR', 'other'],
    ['zh_Hant', 'other'],
    ['', null],
    ['und', null],
    ['<x>', null],
    [null, null],
  ])('reads the tag %j as %s', (tag, language) => {
    expect(languageOfTag(tag)).toBe(language);
  });

  it('believes the words before the tag, and the tag where words are few', () => {
    expect(pageLanguage('en', TEXTS.pl)).toBe('pl');
    expect(pageLanguage('pl', 'NATO')).toBe('pl');
  });
});
