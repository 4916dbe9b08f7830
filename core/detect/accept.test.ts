import { describe, expect, it } from 'vitest';
import { acceptMentions } from './accept.ts';
import { findCandidates } from './find.ts';
import { lexiconFor, mentionsIn, rulesIn } from './pack-for-tests.ts';

describe('longest match', () => {
  const lexicon = lexiconFor({
    russia: { always: ['Russia', 'Russian'], exact: true },
    ministry: { always: ['Russian Ministry of Defence'], off: true },
    voice: { decoys: ['Voice of America', 'Real Madrid', 'Alliance Party'] },
    america: { always: ['America'], exact: true },
    madrid: { always: ['Madrid', 'Real Madrid in Madrid'] },
    nato: { always: ['the Alliance'] },
  });

  it('takes the text of a longer name, of a topic that is off too', () => {
    expect(mentionsIn(lexicon, 'The Russian Ministry of Defence of Russia')).toEqual([
      'ministry:Russian Ministry of Defence',
      'russia:Russia',
    ]);
  });

  it('lets a decoy take its text, and a name take a decoy', () => {
    expect(mentionsIn(lexicon, 'Voice of America in America. Real Madrid. Real Madrid in Madrid.')).toEqual([
      'america:America',
      'madrid:Real Madrid in Madrid',
    ]);
  });

  it('counts "the" for nothing against a decoy', () => {
    expect(mentionsIn(lexicon, 'the Alliance Party')).toEqual([]);
    expect(mentionsIn(lexicon, 'the Alliance')).toEqual(['nato:the Alliance']);
  });

  it('gives way to a shorter name where the longer one lacks its evidence', () => {
    const summit = lexiconFor({
      nato: { always: ['NATO'] },
      summit: { kind: 'event', context: ['NATO summit'], near: ['nato'] },
    });
    expect(mentionsIn(summit, 'The NATO summit')).toEqual(['nato:NATO']);
  });
});

describe('evidence', () => {
  const lexicon = lexiconFor({
    nato: { always: ['NATO'] },
    austin: { kind: 'person', always: ['Lloyd Austin'], context: ['Austin'], near: ['nato'] },
    members: { kind: 'organisation', context: ['allies'], near: ['nato'] },
    pact: { context: ['Founding Act'], near: ['nato'] },
    aid: { context: ['military aid'], near: ['nato'] },
    summit: {
      kind: 'event',
      always: ['Madrid summit'],
      context: ['Madrid', 'the next summit in Madrid'],
      near: ['nato'],
    },
  });

  it('is a full name of the same topic, wherever it stands', () => {
    expect(mentionsIn(lexicon, 'Austin spoke.\n\nLloyd Austin left.')).toEqual([
      'austin:Austin',
      'austin:Lloyd Austin',
    ]);
    expect(rulesIn(lexicon, 'Austin spoke.\n\nLloyd Austin left.')[0]).toBe('same-topic: Lloyd Austin, same section');
  });

  it('is a context topic', () => {
    expect(rulesIn(lexicon, 'NATO heard Austin.')).toEqual(['always', 'context-topic: nato (NATO), same block']);
    expect(mentionsIn(lexicon, 'Austin spoke.')).toEqual([]);
  });

  it('may be far away for a proper name, not for a common noun', () => {
    const far = (words: string) => `NATO met.\n\nNothing here.\n\nIt praised ${words}.`;
    expect(mentionsIn(lexicon, far('the Founding Act'))).toContain('pact:Founding Act');
    expect(mentionsIn(lexicon, far('the military aid'))).toEqual(['nato:NATO']);
    expect(mentionsIn(lexicon, 'NATO praised the military aid.')).toContain('aid:military aid');
  });

  it('is enough for a common noun where the page is about the context topic', () => {
    const about = 'NATO met. NATO spoke. NATO agreed. NATO left.\n\nThe military aid grew.';
    expect(mentionsIn(lexicon, about)).toContain('aid:military aid');
  });

  it('is its own full name for the short name of an event', () => {
    expect(mentionsIn(lexicon, 'NATO met after Madrid.')).toEqual(['nato:NATO']);
    expect(mentionsIn(lexicon, 'NATO met at the next summit in Madrid.')).toContain('summit:the next summit in Madrid');
    expect(mentionsIn(lexicon, 'The Madrid summit. NATO met after Madrid.')).toContain('summit:Madrid');
  });

  it('does not make other people’s allies its own', () => {
    expect(mentionsIn(lexicon, 'NATO heard that Trump’s allies left.')).toEqual(['nato:NATO']);
    expect(mentionsIn(lexicon, "NATO's allies left.")).toEqual(['nato:NATO', 'members:allies']);
  });

  it('is not found in a decoy', () => {
    const strap = lexiconFor({
      nato: { always: ['NATO'], decoys: ['NATO strap'] },
      members: { context: ['allies'], near: ['nato'] },
    });
    expect(mentionsIn(strap, 'A NATO strap for allies.')).toEqual([]);
  });

  it('prefers what is nearer', () => {
    const two = lexiconFor({
      ukraine: { always: ['Ukraine'] },
      russia: { always: ['Russia'] },
      fleet: { context: ['Black Fleet'], near: ['russia', 'ukraine'] },
    });
    expect(rulesIn(two, 'Russia spoke.\n\nUkraine fought the Black Fleet.')[2]).toBe(
      'context-topic: ukraine (Ukraine), same block',
    );
  });
});

describe('other people and places', () => {
  const lexicon = lexiconFor({
    texas: { always: ['America'] },
    stoltenberg: { kind: 'person', always: ['Jens Stoltenberg', 'Stoltenberg'], exact: true },
    austin: {
      kind: 'person',
      always: ['Lloyd Austin', 'Secretary Austin'],
      context: ['Austin'],
      near: ['texas'],
      exact: true,
    },
  });

  it.each([
    'Gerhard Stoltenberg spoke.',
    'The minister, Gerhard Stoltenberg, spoke.',
    'Mr Stoltenberg Smith spoke.',
    'America likes Steve Austin.',
    'America likes Austin Butler.',
    'America flew to Austin, Texas.',
    'America flew to Austin, Tex.',
    'America grew in Austin.',
    'America drove an Austin-Healey.',
  ])('marks nobody in "%s"', (text) => {
    expect(mentionsIn(lexicon, text).filter((mention) => !mention.startsWith('texas'))).toEqual([]);
  });

  it.each([
    'President Stoltenberg spoke.',
    'Yesterday Stoltenberg spoke.',
    'NATO’s Stoltenberg spoke.',
    'Gen. Stoltenberg spoke.',
    'On Tuesday Stoltenberg spoke.',
    'ex-chief Stoltenberg spoke.',
    'STOLTENBERG SAYS NO',
    'Markets Rally After Stoltenberg Speech Surprises Traders',
  ])('marks the right one in "%s"', (text) => {
    expect(mentionsIn(lexicon, text).map((mention) => mention.toLowerCase())).toEqual(['stoltenberg:stoltenberg']);
  });

  it('remembers whom a page has introduced', () => {
    expect(mentionsIn(lexicon, 'Gerhard Stoltenberg spoke.\n\nStoltenberg said no.')).toEqual([]);
    expect(mentionsIn(lexicon, 'Gerhard Stoltenberg met Jens Stoltenberg.\n\nStoltenberg said no.')).toEqual([
      'stoltenberg:Jens Stoltenberg',
      'stoltenberg:Stoltenberg',
    ]);
  });
});

describe('everyday words in capitals', () => {
  const lexicon = lexiconFor({ states: { always: ['US'], exact: true } });

  it.each(['TELL US NOW PLEASE', 'COME JOIN US TODAY FOR DINNER'])('is not a country in "%s"', (text) => {
    expect(mentionsIn(lexicon, text)).toEqual([]);
  });

  it.each([
    'US TROOPS LEAVE KABUL',
    'WHAT THE US SAYS NOW',
    'TROOPS IN US-LED FORCE RETURN',
    'Most US troops',
    'the US',
  ])('is a country in "%s"', (text) => {
    expect(mentionsIn(lexicon, text)).toEqual(['states:US']);
  });
});

describe('parts of longer names', () => {
  const lexicon = lexiconFor({
    nato: { always: ['NATO'], context: ['Alliance'] },
    poland: { context: ['Warsaw', 'Polish'], near: ['nato'] },
  });

  it.each([
    'NATO met the Countryside Alliance.',
    'NATO and the Warsaw Pact met.',
    'NATO met Alliance Automation staff.',
  ])('marks NATO alone in "%s"', (text) => {
    expect(mentionsIn(lexicon, text)).toEqual(['nato:NATO']);
  });

  it('knows offices behind the name of a country', () => {
    expect(mentionsIn(lexicon, 'NATO met Polish President Duda.')).toContain('poland:Polish');
  });
});

describe('topics that are off', () => {
  it('take part in the decisions and not in the result', () => {
    const lexicon = lexiconFor({
      nato: { always: ['NATO'] },
      act: { context: ['Founding Act'], near: ['nato'] },
    });
    const text = 'NATO and the Founding Act';
    const blocks = [{ candidates: findCandidates(lexicon, text), section: 0, heading: false }];
    const topics = acceptMentions(lexicon, blocks, { enabled: (topic) => lexicon.topics[topic] !== 'nato' });
    expect(topics.map(({ topic }) => topic)).toEqual(['act']);
  });
});
