/** The browser's own guess of a language: made on this machine. */
import { browser } from './browser.ts';

/** BCP 47 tag of the language most of the text is in; null where the browser is not sure. */
export async function guessLanguage(text: string): Promise<string | null> {
  try {
    const { isReliable, languages } = await browser.i18n.detectLanguage(text);
    const [first] = languages;
    return isReliable && first && first.language !== 'und' ? first.language : null;
  } catch {
    return null;
  }
}
