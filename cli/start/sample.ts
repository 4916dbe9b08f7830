import { readFile } from 'node:fs/promises';
import type { ServedPage } from './serve.ts';

/** The sample article, to be served under any path. */
export async function sampleArticle(): Promise<ServedPage> {
  return { html: await readFile(new URL('article.html', import.meta.url), 'utf8') };
}

/** A mark that the sample article is sure to have, for showing a briefing. */
export const SAMPLE_MARK = 'Article 5';
