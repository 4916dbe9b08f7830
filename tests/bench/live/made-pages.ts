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

/** @param names of each paragraph's two: the first so many are names, the others words as long that are none */
export const twoNames = (paragraphs: number, names: 0 | 1 | 2): ServedPage =>
  madePage(
    Array.from({ length: paragraphs }, (_, at) => {
      const [one, other] = [names > 0 ? 'Finland' : 'Fanland', names > 1 ? 'Finland' : 'Fanland'];
      return `<p>${one} in ${FILLER} ${at} in ${other}.</p>`;
    }).join(''),
  );

export const noMention = (): ServedPage => madePage(`<p>${FILLER}.</p>`.repeat(200));
export const someMentions = (): ServedPage =>
  madePage(`<p>Finland and NATO in ${FILLER}.</p><p>Jens Stoltenberg said that ${FILLER}.</p>`.repeat(20));

/** A real page with something in front of its body: a field, or names on the first screen. */
export function withBefore(page: ServedPage, before: string): ServedPage {
  const html = typeof page.html === 'string' ? page.html : new TextDecoder().decode(page.html);
  return { ...page, html: html.replace(/<body[^>]*>/i, (tag) => tag + before) };
}
