/** The language of a page, from what it declares and from a sample of its prose. */
import { LANGUAGE_SAMPLE, type PageLanguage, pageLanguage } from '../core/text/language.ts';

/** Shorter blocks are labels, dates, names: not what the page is written in. */
const PROSE = 60;

export interface LanguageSense {
  /** Takes in a block's text. Cheap: most pages have given enough after a few blocks. */
  note(text: string): void;
  /** What is known so far. */
  language(): PageLanguage;
}

/** @param declared the page's `lang` attribute, asked for anew each time: applications set it late */
export function createLanguageSense(declared: () => string): LanguageSense {
  let sample = '';
  let known: { readonly size: number; readonly tag: string; readonly language: PageLanguage } | null = null;
  return {
    note(text) {
      if (text.length >= PROSE && sample.length < LANGUAGE_SAMPLE) sample += `${text.slice(0, LANGUAGE_SAMPLE)}\n`;
    },
    language() {
      const tag = declared();
      if (known?.size !== sample.length || known.tag !== tag) {
        known = { size: sample.length, tag, language: pageLanguage(tag, sample) };
      }
      return known.language;
    },
  };
}
