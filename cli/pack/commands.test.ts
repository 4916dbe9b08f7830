import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stderr, stdout } from 'node:process';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { run as brief } from './brief.ts';
import { run as detect } from './detect.ts';
import { run as quotes } from './quotes.ts';
import { run as search } from './search.ts';

const PACK = new URL('../../data/nato-reset-2022', import.meta.url).pathname;
let folder = '';
let printed = '';

const written = (chunk: unknown): boolean => {
  printed += String(chunk);
  return true;
};
const lines = (): Record<string, unknown>[] =>
  printed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const file = async (name: string, content: string): Promise<string> => {
  const place = join(folder, name);
  await writeFile(place, content);
  return place;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backgrounder-'));
  return () => rm(folder, { recursive: true });
});
beforeEach(() => {
  printed = '';
  vi.spyOn(stdout, 'write').mockImplementation(written);
  vi.spyOn(stderr, 'write').mockImplementation(written);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('detect', () => {
  it('takes the language that a line says where its words are too few to tell', async () => {
    const texts = [
      { id: 'de', text: 'Russland droht', lang: 'de' },
      { id: 'none', text: 'Russland droht' },
    ].map((line) => JSON.stringify(line));
    expect(await detect([PACK, await file('lang.jsonl', texts.join('\n'))])).toBe(0);
    const counts = lines().map(({ mentions }) => (mentions as unknown[]).length);
    expect(counts).toEqual([1, 0]);
    expect(await detect([PACK, await file('bad-lang.jsonl', '{"id":1,"text":"a","lang":1}')])).toBe(1);
  });

  it('prints every accepted mention with offsets that slice to its words', async () => {
    const text = 'Jens Stoltenberg spoke.\n\nRest of NATO’s Eastern Flank: who let the US in?';
    expect(await detect([PACK, await file('texts.jsonl', `${JSON.stringify({ id: 1, text })}\n\n`)])).toBe(0);
    const [{ id, mentions } = {}] = lines() as {
      id: number;
      mentions: { start: number; end: number; text: string; topic: string }[];
    }[];
    expect(id).toBe(1);
    expect(mentions?.map(({ topic }) => topic)).toContain('jens-stoltenberg');
    for (const { start, end, text: words } of mentions ?? []) expect(text.slice(start, end)).toBe(words);
  });

  it('names file and line of what it cannot read', async () => {
    expect(await detect([PACK, await file('bad.jsonl', '{"id":1,"text":"a"}\n{"id":2}\n')])).toBe(1);
    expect(printed).toMatch(/bad\.jsonl:2: "text" must be a string/);
  });
});

describe('quotes', () => {
  const text = 'NATO Secretary General Jens Stoltenberg rose. “We face a new reality,” he said.';

  it('prints each quotation with its place, kind and speaker, and needs no pack', async () => {
    expect(await quotes([await file('quotes.jsonl', `${JSON.stringify({ id: 'a', text })}\n`)])).toBe(0);
    const quotation = { start: 47, end: 69, text: 'We face a new reality,', kind: 'speech' };
    expect(lines()).toEqual([{ id: 'a', quotes: [{ ...quotation, speaker: 'Jens Stoltenberg', speakerText: 'he' }] }]);
  });

  it('names the topic that the speaker is when it is given a pack', async () => {
    await quotes([await file('quotes.jsonl', `${JSON.stringify({ id: 'a', text })}\n`), '--pack', PACK]);
    expect(lines()).toMatchObject([{ quotes: [{ topic: 'jens-stoltenberg' }] }]);
  });

  it('names file and line of what it cannot read', async () => {
    const bad = await file('bad-quotes.jsonl', '{"id":1,"text":"a"}\n{"text":"b"}\n');
    await expect(quotes([bad])).rejects.toThrow('bad-quotes.jsonl:2: "id" must be a string or a number');
  });

  it.each([[[]], [['a', 'b']]])('refuses a call it does not understand: %j', async (args) => {
    expect(await quotes(args)).toBe(1);
    expect(printed).toMatch(/^Usage: quotes/);
  });
});

describe('search', () => {
  it('finds a topic by another name for it', async () => {
    expect(await search([PACK, 'no-fly', 'zone', '--limit', '1'])).toBe(0);
    expect(lines()[0]).toMatchObject({
      id: 'no-fly zone',
      results: [{ document: '004', text: expect.stringMatching(/airspace closures/) }],
    });
  });

  it('finds nothing for a word that the library does not have', async () => {
    await search([PACK, 'Zelensky']);
    expect(lines()).toEqual([{ id: 'Zelensky', results: [] }]);
  });

  it('forgives a slip of the pen', async () => {
    await search([PACK, 'batlegroups', '--limit', '3']);
    expect(JSON.stringify(lines()[0])).toMatch(/battlegroups/);
  });

  it.each([[['--limit', '0', 'x']], [[]], [['x', '--queries', 'y']]])(
    'refuses a call it does not understand: %j',
    async (args) => {
      expect(await search([PACK, ...args])).toBe(1);
      expect(printed).toMatch(/^Usage: search/);
    },
  );
});

describe('brief', () => {
  it('shows first what was said on what the sentence is about', async () => {
    await brief([
      PACK,
      'chemical-weapons',
      'jens-stoltenberg',
      '--context',
      'Stoltenberg was asked about China and its support for Moscow.',
    ]);
    const [, stoltenberg] = lines() as { quotes: { text: string; speaker: string }[] }[];
    expect(stoltenberg?.quotes[0]?.text).toMatch(/China|Beijing/);
  });

  it('composes every topic of the pack', async () => {
    expect(await brief([PACK, '--all'])).toBe(0);
    expect(lines()).toHaveLength(101);
  });

  it('says which topic there is not', async () => {
    await expect(brief([PACK, 'nobody'])).rejects.toThrow('nobody: the pack has no topic "nobody"');
  });
});
