import { afterEach, describe, expect, it } from 'vitest';
import type { ImportHost } from './host.ts';
import { answerHost, askHost } from './host-port.ts';

const host: ImportHost = {
  readHtml: async (html) => ({
    title: null,
    author: null,
    site: null,
    date: null,
    address: null,
    language: null,
    paragraphs: [html],
  }),
  parseXml: async () => {
    throw new Error('is not well-formed');
  },
  guessLanguage: (text) => new Promise((resolve) => setTimeout(() => resolve(text), Number(text))),
  word: async (key, ...parts) => [key, ...parts].join(' '),
};
const stop = new AbortController();
afterEach(() => stop.abort());

describe('a host in another thread', () => {
  it('answers each question with its own answer, and passes errors on', async () => {
    const { port1, port2 } = new MessageChannel();
    port1.start();
    port2.start();
    answerHost(port2, host, stop.signal);
    const asked = askHost(port1, stop.signal);
    const [slow, quick, page] = await Promise.all([
      asked.guessLanguage('30'),
      asked.guessLanguage('1'),
      asked.readHtml('<p>', 'whole', null),
    ]);
    expect([slow, quick, page.paragraphs]).toEqual(['30', '1', ['<p>']]);
    await expect(asked.parseXml('<')).rejects.toThrow('is not well-formed');
    port1.close();
    port2.close();
  });
});
