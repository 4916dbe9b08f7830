import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCandidates } from './find.ts';
import { buildLexicon, decodeLexicon, encodeLexicon } from './lexicon.ts';
import { lexiconFor, mentionsIn, packOf } from './pack-for-tests.ts';

const topics = {
  nato: { always: ['NATO', 'the alliance'], decoys: ['NATO strap'] },
  stoltenberg: { kind: 'person', always: ['Jens Stoltenberg'], context: ['Stoltenberg'], near: ['nato'] },
} as const;
const text = 'NATO’s Jens Stoltenberg; the alliance, a NATO strap. Stoltenberg';

describe('buildLexicon', () => {
  it('leaves out names for search only', () => {
    expect(mentionsIn(lexiconFor({ nato: { always: ['NATO'], search: ['London'] } }), 'London NATO')).toEqual([
      'nato:NATO',
    ]);
  });

  it('makes the same lexicon of the same packs', () => {
    expect(encodeLexicon(lexiconFor(topics))).toEqual(encodeLexicon(lexiconFor(topics)));
  });

  it('joins the names that two packs have for one topic', () => {
    const lexicon = buildLexicon([
      packOf({ nato: { always: ['NATO'] } }),
      packOf({ nato: { always: ['OTAN'] }, eu: {} }),
    ]);
    expect(lexicon.topics).toEqual(['nato', 'eu']);
    expect(mentionsIn(lexicon, 'NATO OTAN')).toEqual(['nato:NATO', 'nato:OTAN']);
  });

  it('leaves out names without letters or digits', () => {
    expect(findCandidates(lexiconFor({ odd: { always: ['!', '', '—'] } }), '! — !')).toEqual([]);
  });

  it('lets a name yield to another topic', () => {
    const pack = packOf({ first: { always: ['Act'] }, second: { always: ['Act'] } });
    const [first, second] = pack.topics;
    if (!first || !second) throw new Error('no topics');
    const yielding = { ...first, aliases: first.aliases.map((alias) => ({ ...alias, yieldsTo: second.id })) };
    expect(mentionsIn(buildLexicon([{ ...pack, topics: [yielding, second] }]), 'Act')).toEqual(['second:Act']);
  });
});

describe('decodeLexicon', () => {
  const lexicon = lexiconFor(topics);
  const bytes = encodeLexicon(lexicon);

  it('gives back what was encoded', () => {
    const mapped = decodeLexicon(bytes);
    expect(mapped.topics).toEqual(lexicon.topics);
    expect(mentionsIn(mapped, text)).toEqual(mentionsIn(lexicon, text));
    expect(mentionsIn(mapped, text)).toHaveLength(4);
  });

  it('copes with bytes that lie unaligned in a larger buffer', () => {
    const larger = new Uint8Array(bytes.length + 9);
    larger.set(bytes, 3);
    const mapped = decodeLexicon(larger.subarray(3, 3 + bytes.length));
    expect(mentionsIn(mapped, text)).toEqual(mentionsIn(lexicon, text));
  });

  it('refuses bytes that are cut short, or none', () => {
    for (const length of [0, 3, 40, bytes.length - 4]) {
      expect(() => decodeLexicon(bytes.slice(0, length))).toThrow(/not a usable lexicon/);
    }
  });

  it('refuses another version', () => {
    const other = bytes.slice();
    other[4] = 99;
    expect(() => decodeLexicon(other)).toThrow(/version 99/);
  });

  it('refuses any single changed byte', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const broken = bytes.slice();
        broken[at] = (broken[at] as number) ^ change;
        expect(() => decodeLexicon(broken)).toThrow(/not a usable lexicon/);
      }),
    );
  });

  it('refuses hostile arrays under a right checksum', () => {
    const hostile: Parameters<typeof encodeLexicon>[0][] = [
      { ...lexicon, edgeTargets: lexicon.edgeTargets.map(() => 1) },
      { ...lexicon, edgeTargets: lexicon.edgeTargets.map(() => 1e9) },
      { ...lexicon, outputs: lexicon.outputs.map(() => 1e6) },
      { ...lexicon, roots: lexicon.roots.map(() => 1e6) },
      { ...lexicon, slots: new Uint32Array(3) },
      { ...lexicon, slots: lexicon.slots.map(() => 1e6) },
      { ...lexicon, spellingStarts: lexicon.spellingStarts.map(() => 7) },
      { ...lexicon, aliasTopics: lexicon.aliasTopics.map(() => 99) },
      { ...lexicon, contexts: lexicon.contexts.map(() => 99) },
      { ...lexicon, aliasFlags: lexicon.aliasFlags.slice(1) },
      { ...lexicon, beginnings: lexicon.beginnings.slice(1) },
    ];
    for (const one of hostile) expect(() => decodeLexicon(encodeLexicon(one))).toThrow(/not a usable lexicon/);
  });

  it('ends a search in a table without a free place', () => {
    const full = { ...lexicon, slots: lexicon.slots.map((slot) => slot || 1) };
    expect(findCandidates(decodeLexicon(encodeLexicon(full)), 'Nothing here is known, NATOX').length).toBe(0);
  });
});
