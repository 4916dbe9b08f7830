import { describe, expect, it } from 'vitest';
import { compilePack } from './compile.ts';
import { sliceSpan } from './document.ts';
import type { CompiledPack } from './format.ts';
import { compareProblems, formatProblem } from './problem.ts';
import { sampleSource } from './sample-source.ts';

/** Of the sample's raw text with "according to Bo" for "calmly". */
const VOUCHED_SHA256 = '1949b94e95818eb7c151cea23552956f30a390d157fbf80d79cf24b50aa1bfe5';

type Changes = Parameters<typeof sampleSource>[0];

async function compileSample(changes: Changes = {}): Promise<CompiledPack> {
  const result = await compilePack(sampleSource(changes));
  if (result.type === 'faulty') throw new Error(result.problems.map(formatProblem).join('\n'));
  return result.pack;
}

/** What the compiler says of the changed sample: `file:line: message` each, columns left out. */
async function problemsOf(changes: Changes): Promise<string[]> {
  const result = await compilePack(sampleSource(changes));
  if (result.type === 'compiled') return [];
  expect(result.problems).toEqual([...result.problems].sort(compareProblems));
  return result.problems.map(({ file, line, message }) => formatProblem({ file, line, message }));
}

const replace = (from: string, to: string) => (text: string) => {
  expect(text, 'the sample holds what the test replaces').toContain(from);
  return text.replace(from, to);
};
const add = (more: string) => (text: string) => text + more;

describe('a sound pack', () => {
  it('becomes spans into its documents', async () => {
    const pack = await compileSample();
    const [document] = pack.documents;
    const topic = pack.topics.find(({ id }) => id === 'ada-moe');
    if (!document || !topic?.definition || !topic.quotes[0]) throw new Error('the sample lacks a part');
    expect(sliceSpan(document, topic.definition)).toBe('Ada Moe said (calmly) it would help.');
    expect(sliceSpan(document, topic.quotes[0])).toBe('“We will help,” she said.');
    expect(topic.quotes[0]).toMatchObject({ said: '2022-03-16', saidBasis: null, claim: false });
    expect(document.paragraphStarts).toHaveLength(3);
    expect(document.sentences.map(([start, end]) => document.text.slice(start, end))).toEqual([
      'The alliance met on Wednesday.',
      'Ada Moe said (calmly) it would help.',
      'It would help.',
      '“We will help,” she said.',
    ]);
    const [claim] = pack.conflicts[0]?.claims ?? [];
    expect(claim?.emphasis && sliceSpan(document, claim.emphasis)).toBe('met');
  });

  it('does not depend on the order of the files', async () => {
    const reversed = await compilePack(sampleSource().reverse());
    expect(reversed).toEqual({ type: 'compiled', pack: await compileSample(), warnings: [] });
  });

  it('reads bytes and texts alike', async () => {
    const bytes = sampleSource().map(({ path, content }) => ({
      path,
      content: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    }));
    expect(await compilePack(bytes)).toEqual({ type: 'compiled', pack: await compileSample(), warnings: [] });
  });

  it('keeps ids that look like numbers as they are written', async () => {
    const inDocument = (text: string) => text.replaceAll('document: a', 'document: 000');
    const pack = await compileSample({
      'documents/a.md': null,
      'documents/000.md': sampleSource().find(({ path }) => path === 'documents/a.md')?.content as string,
      'topics/ada-moe.yaml': inDocument,
      'topics/alliance.yaml': inDocument,
      'conflicts/meeting.yaml': inDocument,
    });
    expect(pack.documents[0]?.id).toBe('000');
  });
});

/** What is changed, the change, and the one problem expected: file and line, then words of the message. */
const FAULTS: readonly (readonly [name: string, changes: Changes, place: string, message: RegExp])[] = [
  [
    'a quote that is not verbatim',
    { 'topics/ada-moe.yaml': replace('“We will help,”', '“We shall help,”') },
    'topics/ada-moe.yaml:16',
    /not verbatim.*nearest is paragraph 3: "“We will help,” she said."/,
  ],
  [
    'a quote that stands in the document twice',
    { 'topics/alliance.yaml': replace('text: The alliance met on Wednesday.\n    kind', 'text: help\n    kind') },
    'topics/alliance.yaml:8',
    /stands 3 times in document a/,
  ],
  [
    'a paragraph number that does not hold the quote',
    { 'topics/ada-moe.yaml': replace('kind: direct', 'paragraph: 9\n    kind: direct') },
    'topics/ada-moe.yaml:16',
    /has 3 paragraphs, no paragraph 9/,
  ],
  [
    'an unknown document',
    { 'topics/ada-moe.yaml': replace('- document: a', '- document: b') },
    'topics/ada-moe.yaml:15',
    /no document "b"/,
  ],
  [
    'an unknown related topic',
    { 'topics/ada-moe.yaml': replace('related: [alliance]', 'related: [aliance]') },
    'topics/ada-moe.yaml:19',
    /no topic "aliance"; did you mean "alliance"\?/,
  ],
  [
    'an unknown context topic',
    { 'topics/ada-moe.yaml': replace('context_topics: [alliance]', 'context_topics: [treaty]') },
    'topics/ada-moe.yaml:8',
    /no topic "treaty"/,
  ],
  [
    'a topic that refers to itself',
    { 'topics/ada-moe.yaml': replace('related: [alliance]', 'related: [ada-moe]') },
    'topics/ada-moe.yaml:19',
    /cannot refer to itself/,
  ],
  [
    'a topic listed twice',
    { 'topics/ada-moe.yaml': replace('related: [alliance]', 'related: [alliance, alliance]') },
    'topics/ada-moe.yaml:19',
    /listed twice/,
  ],
  [
    'a speaker that is no topic',
    { 'topics/ada-moe.yaml': replace('kind: direct\n    speaker: ada-moe', 'kind: direct\n    speaker: ada-mo') },
    'topics/ada-moe.yaml:18',
    /speaker "ada-mo" is no topic; did you mean "ada-moe"\?/,
  ],
  [
    'speech of nobody',
    { 'topics/ada-moe.yaml': replace('kind: direct\n    speaker: ada-moe', 'kind: direct') },
    'topics/ada-moe.yaml:17',
    /needs who says it/,
  ],
  [
    'a speaker and a label',
    { 'topics/ada-moe.yaml': replace('kind: direct', 'kind: direct\n    speaker_label: a minister') },
    'topics/ada-moe.yaml:18',
    /both `speaker` and `speaker_label`/,
  ],
  [
    "a speaker of the article's own voice",
    { 'topics/alliance.yaml': replace('kind: article', 'kind: article\n    speaker: ada-moe') },
    'topics/alliance.yaml:10',
    /article's own voice/,
  ],
  [
    'a date of the statement without a basis',
    { 'topics/ada-moe.yaml': replace('kind: direct', 'kind: direct\n    said: 2019-12') },
    'topics/ada-moe.yaml:18',
    /`said_basis`/,
  ],
  [
    'a document date without a basis',
    { 'documents/a.md': replace('date_basis: inferred\n', '') },
    'documents/a.md:2',
    /`date_basis` is missing/,
  ],
  [
    'a document date without a reason',
    { 'documents/a.md': replace('date_reason: a Wednesday\n', '') },
    'documents/a.md:2',
    /`date_reason` is missing/,
  ],
  [
    'a day that does not exist',
    { 'topics/ada-moe.yaml': replace('kind: direct', 'kind: direct\n    said: 2022-02-30\n    said_basis: told so') },
    'topics/ada-moe.yaml:18',
    /"2022-02-30" is no date/,
  ],
  [
    'a misspelt field',
    { 'topics/ada-moe.yaml': replace('related:', 'realted:') },
    'topics/ada-moe.yaml:19',
    /`realted` is no field here; did you mean "related"\?/,
  ],
  [
    'a misspelt field of a quote',
    { 'topics/ada-moe.yaml': replace('kind: direct', 'kind: direct\n    nte: unclear') },
    'topics/ada-moe.yaml:18',
    /`nte` is no field here; did you mean "note"\?/,
  ],
  [
    'a kind that there is not',
    { 'topics/ada-moe.yaml': replace('kind: person', 'kind: persn') },
    'topics/ada-moe.yaml:2',
    /`kind: persn` is none of .*did you mean "person"\?/,
  ],
  [
    'a switch that is neither on nor off',
    { 'topics/ada-moe.yaml': replace('default_on: true', 'default_on: yes') },
    'topics/ada-moe.yaml:3',
    /`default_on: yes` is none of true, false/,
  ],
  [
    'text that is no YAML',
    { 'topics/ada-moe.yaml': replace('name: Ada Moe', 'name: Ada: Moe') },
    'topics/ada-moe.yaml:1',
    /not readable as YAML/,
  ],
  [
    'a field given twice',
    { 'topics/alliance.yaml': replace('kind: organisation', 'kind: organisation\nkind: person') },
    'topics/alliance.yaml:3',
    /not readable as YAML.*unique/,
  ],
  ['a raw file that changed', { 'raw/a.txt': add('\n') }, 'documents/a.md:8', /raw\/a\.txt has another SHA-256/],
  ['a raw file that is missing', { 'raw/a.txt': null }, 'documents/a.md:7', /raw\/a\.txt is not there/],
  [
    'a paragraph that is not made of raw lines',
    { 'documents/a.md': replace('It would help.\n', 'It would surely help.\n') },
    'documents/a.md:18',
    /paragraph 2 departs from raw line 6/,
  ],
  [
    'a raw line that is in no paragraph',
    { 'documents/a.md': replace('  - { line: 2, as: noise, text: Advertisement, why: advertisement }\n', '') },
    'documents/a.md:15',
    /paragraph 1 departs from raw line 2/,
  ],
  [
    'a left-out line that the raw file does not have',
    { 'documents/a.md': replace('text: Advertisement,', 'text: Advertisment,') },
    'documents/a.md:11',
    /raw line 2 reads "Advertisement"/,
  ],
  [
    'a title that the file does not have',
    { 'documents/a.md': replace('title: Ministers meet', 'title: Ministers confer') },
    'documents/a.md:2',
    /the title line reads "Ministers meet"/,
  ],
  [
    'a title of ours where the file has one',
    { 'documents/a.md': replace('title: Ministers meet', 'title: Ministers meet\ntitle_is_ours: true') },
    'documents/a.md:11',
    /a title line is listed, but `title_is_ours` is true/,
  ],
  [
    'a document without front matter',
    { 'documents/b.md': 'Some text.\n' },
    'documents/b.md:1',
    /begins with front matter/,
  ],
  [
    'words quoted that must not be',
    {
      'documents/a.md': replace(
        'relative_dates:',
        'defects:\n  - { text: We will, type: garbled, quotable: no }\nrelative_dates:',
      ),
    },
    'topics/ada-moe.yaml:16',
    /must not be quoted \(garbled\): "We will"/,
  ],
  [
    'words quoted without the note that they need',
    {
      'documents/a.md': replace(
        'relative_dates:',
        'defects:\n  - { text: We will, type: unclear, quotable: with-note }\nrelative_dates:',
      ),
    },
    'topics/ada-moe.yaml:16',
    /only with a `note`/,
  ],
  [
    'a relative date that is not in the text',
    { 'documents/a.md': replace('text: on Wednesday,', 'text: on Thursday,') },
    'documents/a.md:13',
    /not verbatim/,
  ],
  [
    'one stretch with two speakers',
    {
      'topics/alliance.yaml': replace(
        'figures:',
        '  - document: a\n    text: “We will help,” she said.\n    kind: direct\n    speaker: alliance\nfigures:',
      ),
    },
    'topics/alliance.yaml:10',
    /topics\/ada-moe\.yaml quotes the same words with another speaker/,
  ],
  [
    'one stretch with two dates',
    {
      'topics/alliance.yaml': replace(
        'figures:',
        '  - document: a\n    text: “We will help,” she said.\n    kind: direct\n    speaker: ada-moe\n    said: 2022-03\n    said_basis: told so\nfigures:',
      ),
    },
    'topics/alliance.yaml:10',
    /with another `said`/,
  ],
  [
    'the same quote twice in a topic',
    {
      'topics/alliance.yaml': replace(
        'figures:',
        '  - document: a\n    text: The alliance met on Wednesday.\n    kind: article\nfigures:',
      ),
    },
    'topics/alliance.yaml:10',
    /the same quote already/,
  ],
  [
    'a figure that its source does not have',
    { 'topics/alliance.yaml': replace('value: Wednesday', 'value: Thursday') },
    'topics/alliance.yaml:11',
    /"Thursday" does not stand in the figure's first source/,
  ],
  [
    'side by side without a note',
    { 'conflicts/meeting.yaml': replace('note: One tells of a meeting, the other of help.\n', '') },
    'conflicts/meeting.yaml:2',
    /needs a `note`/,
  ],
  [
    'an emphasis that its claim does not have',
    { 'conflicts/meeting.yaml': replace('emphasis: met', 'emphasis: sat') },
    'conflicts/meeting.yaml:6',
    /the emphasis does not stand/,
  ],
  [
    'claims that belong together and are not all quoted',
    {
      'conflicts/meeting.yaml': (text: string) =>
        text.replace('side-by-side', 'together').replace('note: One tells of a meeting, the other of help.\n', ''),
    },
    'conflicts/meeting.yaml:2',
    /topic "alliance" quotes 1 of the 2 claims/,
  ],
  [
    'a language that names cannot have',
    { 'topics/ada-moe.yaml': replace('text: Moe, when: context', 'text: Moe, when: context, lang: [en, xx]') },
    'topics/ada-moe.yaml:7',
    /`lang: xx` is none of en, de, fr, es, pl, uk, any/,
  ],
  [
    'years that are none',
    { 'topics/alliance.yaml': replace('default_on: true', 'default_on: true\nyears: 2022-2021') },
    'topics/alliance.yaml:4',
    /"2022-2021" names no years/,
  ],
  ['a pack without a description of itself', { 'pack.yaml': null }, 'pack.yaml:1', /pack\.yaml is missing/],
  [
    'a milestone without a date',
    { 'pack.yaml': replace('date: 2022-02-24', 'date: last spring') },
    'pack.yaml:8',
    /"last spring" is no date/,
  ],
  [
    'a file that is no part of a pack',
    { 'topics/more.yml': 'name: More' },
    'topics/more.yml:1',
    /is no part of a pack/,
  ],
  [
    'an id with capitals',
    {
      'documents/a.md': (text: string) => text,
      'topics/Ada.yaml': 'name: A\nkind: person\ndefault_on: true\naliases:\n  - { text: Ada, when: search }\n',
    },
    'topics/Ada.yaml:1',
    /an id is made of small letters/,
  ],
];

describe('who says it', () => {
  const vouched = {
    'raw/a.txt': replace('calmly', 'according to Bo'),
    'documents/a.md': (text: string) =>
      text.replace('(calmly)', '(according to Bo)').replace(/sha256: \w+/u, `sha256: ${VOUCHED_SHA256}`),
    'conflicts/meeting.yaml': (text: string) => text.replace('(calmly)', '(according to Bo)'),
  };
  const definition = (words: string) => ({
    ...vouched,
    'topics/ada-moe.yaml': replace('text: Ada Moe said (calmly) it would help.', `text: ${words}`),
  });

  it('is never cut off', async () => {
    expect(await problemsOf(definition('it would help.'))).toEqual([
      expect.stringContaining('topics/ada-moe.yaml:11: cuts off who says so ("according to …")'),
    ]);
    expect(await problemsOf(definition('Ada Moe said'))).toEqual([expect.stringContaining('cuts off who says so')]);
    expect(await problemsOf(definition('Ada Moe said (according to Bo) it would help.'))).toEqual([]);
  });

  it('has the role of the day, where the roles have days', async () => {
    const roles = (lines: string) => ({
      'topics/ada-moe.yaml': replace('role: minister\n', `role: minister\n${lines}`),
    });
    const pack = await compileSample(roles('roles:\n  - { role: mayor, from: 2018-01, until: 2020-12-31 }\n'));
    expect(pack.topics.find(({ id }) => id === 'ada-moe')?.roles).toEqual([
      { role: 'mayor', from: '2018-01', until: '2020-12-31' },
    ]);
    expect(await problemsOf(roles('roles:\n  - { role: mayor }\n'))).toEqual([
      expect.stringContaining('`from` is missing: add the first day of the role'),
    ]);
  });
});

describe('names', () => {
  it('have languages and inflected forms, and topics years', async () => {
    const pack = await compileSample({
      'topics/ada-moe.yaml': replace(
        'text: Moe, when: context,',
        'text: Moe, when: context, lang: [pl], forms: [Moego],',
      ),
      'topics/alliance.yaml': replace('default_on: true', 'default_on: true\nyears: 2021-'),
    });
    const [moe, alliance] = pack.topics;
    expect(moe?.aliases.slice(1)).toEqual([
      { text: 'Moe', case: 'fold', when: 'context', languages: ['pl'] },
      { text: 'Moego', case: 'fold', when: 'context', languages: ['pl'] },
    ]);
    expect(alliance?.years).toEqual({ from: 2021, to: null });
  });
});

describe('a faulty pack', () => {
  it.each(FAULTS)('names file, line and reason of %s', async (_name, changes, place, message) => {
    const problems = await problemsOf(changes);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
    expect(problems[0]?.startsWith(`${place}: `), problems[0]).toBe(true);
  });

  it('tells all problems at once, by file and line', async () => {
    const problems = await problemsOf({
      'topics/ada-moe.yaml': (text) =>
        text.replace('kind: person', 'kind: persn').replace('[alliance]\n', '[nobody]\n'),
      'topics/alliance.yaml': replace('document: a\n', 'document: z\n'),
    });
    expect(problems.map((problem) => problem.split(': ')[0])).toEqual([
      'topics/ada-moe.yaml:2',
      'topics/ada-moe.yaml:8',
      'topics/alliance.yaml:7',
    ]);
  });

  it('keeps silent about quotes of a document that is faulty itself', async () => {
    const problems = await problemsOf({ 'documents/a.md': 'no front matter' });
    expect(problems).toHaveLength(1);
  });
});

describe('a name that two topics claim', () => {
  const claimed = (rest: string) => ({
    'topics/alliance.yaml': replace('when: always }', `when: always }\n  - { text: ada moe, ${rest} }`),
  });

  it('needs a rule when both claim it in the same way, whatever the capitals', async () => {
    expect(await problemsOf(claimed('when: always'))).toEqual([
      expect.stringMatching(
        /^topics\/alliance\.yaml:6: "ada moe" is claimed by topic "ada-moe" too: add `yields_to: ada-moe`/,
      ),
    ]);
  });

  it('is settled by a weaker claim', async () => {
    expect(await problemsOf(claimed('when: context'))).toEqual([]);
    expect(await problemsOf(claimed('when: search'))).toEqual([]);
  });

  it('is settled by yielding, which is kept in the pack', async () => {
    const pack = await compileSample(claimed('when: always, yields_to: ada-moe'));
    const alliance = pack.topics.find(({ id }) => id === 'alliance');
    expect(alliance?.aliases[1]).toEqual({ text: 'ada moe', case: 'fold', when: 'always', yieldsTo: 'ada-moe' });
  });

  it('cannot be yielded to a topic that does not claim it', async () => {
    const changes = {
      'topics/ada-moe.yaml': replace('text: Moe, when: context', 'text: Moe, when: context, yields_to: alliance'),
    };
    expect(await problemsOf(changes)).toEqual([
      expect.stringMatching(/ada-moe\.yaml:7: yields "Moe" to "alliance", which does not claim it/),
    ]);
  });

  it('is told when one topic lists it twice', async () => {
    const changes = {
      'topics/ada-moe.yaml': replace('  - { text: Moe', '  - { text: ada moe, when: always }\n  - { text: Moe'),
    };
    expect(await problemsOf(changes)).toEqual([
      expect.stringMatching(/ada-moe\.yaml:7: "ada moe" is listed already as "Ada Moe"/),
    ]);
  });
});
