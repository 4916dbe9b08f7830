import { describe, expect, it } from 'vitest';
import { createLanguageSense } from './language.ts';

const GERMAN =
  'Die Nato hat am Mittwoch beschlossen, die Truppen im Osten zu verstärken, sagte der Generalsekretär nach dem Treffen.';

describe('the language of a page', () => {
  it('is what its prose is written in, whatever a template declares', () => {
    const sense = createLanguageSense(() => 'en');
    expect(sense.language()).toBe('en');
    sense.note('Die Nato');
    expect(sense.language()).toBe('en');
    sense.note(GERMAN);
    expect(sense.language()).toBe('de');
  });

  it('follows what is declared late, where the text is too short to tell', () => {
    let tag = '';
    const sense = createLanguageSense(() => tag);
    expect(sense.language()).toBeNull();
    tag = 'uk-UA';
    expect(sense.language()).toBe('uk');
  });
});
