/** What a plain word list does: every alias wherever it stands, longest first, with and without regard to case. */
import type { CompiledPack } from '../../core/pack/format.ts';
import type { Detector } from './scoring.ts';

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Marks every English alias that is not for search alone, as a whole word. */
export function wordListDetector(pack: CompiledPack, { exact }: { readonly exact: boolean }): Detector {
  const key = (text: string) => (exact ? text : text.toLowerCase());
  const topics = new Map<string, string>();
  for (const topic of pack.topics) {
    for (const { text, when, languages } of topic.aliases) {
      if (languages && !languages.some((language) => language === 'en' || language === 'any')) continue;
      if (when !== 'search' && !topics.has(key(text))) topics.set(key(text), topic.id);
    }
  }
  const names = [...topics.keys()].sort((a, b) => b.length - a.length).map(literal);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, exact ? 'gu' : 'giu');
  return (text) =>
    [...text.replaceAll('’', "'").matchAll(pattern)].map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
      topic: topics.get(key(found)) ?? '',
    }));
}
