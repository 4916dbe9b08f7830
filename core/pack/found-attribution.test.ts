import { describe, expect, it } from 'vitest';
import { compilePack } from './compile.ts';
import { formatProblem } from './problem.ts';
import { sampleSource } from './sample-source.ts';

const DIRECT = '    text: “We will help,” she said.\n    kind: direct\n    speaker: ada-moe\n';
const UNTOLD = '    text: “We will help,” she said.\n';

const compileWith = (change: (topic: string) => string) => compilePack(sampleSource({ 'topics/ada-moe.yaml': change }));

describe('what quotation marks tell the compiler', () => {
  it('gives kind and speaker to a quote whose author gives neither', async () => {
    const result = await compileWith((topic) => topic.replace(DIRECT, UNTOLD));
    const byHand = await compileWith((topic) => topic);
    expect(result).toEqual(byHand);
    expect(result.type).toBe('compiled');
  });

  it('gives a speaker who is no topic as a label', async () => {
    const result = await compileWith((topic) =>
      topic
        .replace(DIRECT, UNTOLD)
        .replace('name: Ada Moe', 'name: Eda Noe')
        .replaceAll('Ada Moe,', 'Eda Noe,')
        .replace('text: Moe,', 'text: Noe,'),
    );
    const quote = result.type === 'compiled' ? result.pack.topics.find(({ id }) => id === 'ada-moe')?.quotes[0] : null;
    expect(quote).toMatchObject({ kind: 'direct', speaker: { type: 'label', label: 'Ada Moe' } });
  });

  it('asks the author where no marks tell it', async () => {
    const result = await compileWith((topic) => topic.replace(DIRECT, '    text: The alliance met on Wednesday.\n'));
    expect(result.type === 'faulty' && result.problems.map(formatProblem)).toEqual([
      'topics/ada-moe.yaml:15:5: `kind` is missing: add it; no quotation marks there tell one speaker',
    ]);
  });

  it('warns, and goes on, where an author names another topic than the document does', async () => {
    const result = await compileWith((topic) => topic.replace(DIRECT, DIRECT.replace('ada-moe', 'alliance')));
    expect(result.type === 'compiled' && result.warnings.map(formatProblem)).toEqual([
      'topics/ada-moe.yaml:15:5: the document seems to give this to "ada-moe", not to "alliance": check `speaker`',
    ]);
  });

  it('has nothing to say of a passage outside quotation marks', async () => {
    const result = await compileWith((topic) =>
      topic.replace('kind: reported\n  speaker: ada-moe', 'kind: reported\n  speaker: alliance'),
    );
    expect(result).toMatchObject({ type: 'compiled', warnings: [] });
  });
});

describe('dates that the compiler finds', () => {
  const without = /relative_dates:\n.*\n/;
  const datesOf = async (change: (document: string) => string) => {
    const result = await compilePack(sampleSource({ 'documents/a.md': change }));
    return result.type === 'compiled' ? result.pack.documents[0]?.relativeDates.map(({ label }) => label) : null;
  };

  it('are there where the author gives none', async () => {
    expect(await datesOf((document) => document.replace(without, ''))).toEqual(['16 Mar 2022']);
  });

  it('yield to what the author says the words mean', async () => {
    expect(await datesOf((document) => document.replace('means: 16 Mar 2022', 'means: the day of the summit'))).toEqual(
      ['the day of the summit'],
    );
  });
});
