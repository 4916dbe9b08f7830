/** Pages that are made for a measurement. All block scripts: what runs in them is ours. */
import type { ServedPage } from '../../../cli/start/serve.ts';

const HEADERS = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
const FILLER = 'the report that was read out on the second day of the meeting said little that was new to anybody';

export function madePage(body: string): ServedPage {
  return {
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Made</title><body>${body}</body></html>`,
    headers: HEADERS,
  };
}

/** @param named so many of the paragraphs, the first ones, begin with a name; the others with a word as long that is none */
export const manyMarks = (paragraphs: number, named: number): ServedPage =>
  madePage(
    Array.from(
      { length: paragraphs },
      (_, at) => `<p>${at < named ? 'Finland' : 'Fanland'} in ${FILLER} ${at}.</p>`,
    ).join(''),
  );

/** Paragraphs of two hundred names in running text, as tight as a page can be. */
export const denseMarks = (marks: number): ServedPage =>
  madePage(`<p>${Array.from({ length: marks }, (_, at) => `Finland and ${at}`).join(', ')}.</p>`);

export const noMention = (): ServedPage => madePage(`<p>${FILLER}.</p>`.repeat(200));
export const someMentions = (): ServedPage =>
  madePage(`<p>Finland and NATO in ${FILLER}.</p><p>Jens Stoltenberg said that ${FILLER}.</p>`.repeat(20));

/** A real page with something in front of its body: a field, or names on the first screen. */
export function withBefore(page: ServedPage, before: string): ServedPage {
  const html = typeof page.html === 'string' ? page.html : new TextDecoder().decode(page.html);
  return { ...page, html: html.replace(/<body[^>]*>/i, (tag) => tag + before) };
}
