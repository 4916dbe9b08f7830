import { describe, expect, it } from 'vitest';
import type { Confidence } from '../settings/types.ts';
import { detectText } from './detect.ts';
import { lexiconFor, mentionsIn, rulesIn, type TopicSketch } from './pack-for-tests.ts';

const topics = {
  nato: { kind: 'organisation', always: ['NATO'] },
  states: { kind: 'country', always: ['US'], exact: true },
  russia: { kind: 'country', always: ['Russia'], context: ['Moscow'] },
  austin: {
    kind: 'person',
    always: ['Lloyd Austin'],
    context: ['Austin', 'defense secretary'],
    near: ['nato', 'states'],
    decoys: ['Pete Hegseth'],
  },
  troops: { kind: 'military', always: ['US troops in Europe'], context: ['US troops'], near: ['nato', 'states'] },
  sanctions: { kind: 'policy', context: ['sanctions'], near: ['russia'] },
  article: {
    kind: 'treaty',
    always: ['NATO’s Article 5'],
    context: ['Article 5'],
    near: ['nato'],
    decoys: ['Article 5 of the GDPR', 'Article 50'],
  },
  summit: {
    kind: 'event',
    always: ['Madrid summit'],
    context: ['NATO summit', 'Madrid', 'the meeting of all allied leaders'],
    near: ['nato'],
    years: { from: 2022, to: 2022 },
    decoys: ['Vilnius summit'],
  },
  war: {
    kind: 'event',
    always: ['invasion of Ukraine'],
    context: ['special military operation'],
    near: ['russia'],
    years: { from: 2022, to: null },
  },
} as const satisfies Record<string, TopicSketch>;
const lexicon = lexiconFor(topics);
const found = (text: string, topic: keyof typeof topics): boolean =>
  mentionsIn(lexicon, text).some((mention) => mention.startsWith(`${topic}:`));

describe('surnames', () => {
  it('count with an office before them beside a context topic, which is the reason given', () => {
    expect(rulesIn(lexicon, 'The US heard Secretary Austin.')[1]).toBe('title: Secretary, beside states (US)');
  });

  it('do not count bare beside a mere country, and do beside a body', () => {
    expect(found('The US likes Austin.', 'austin')).toBe(false);
    expect(found('NATO heard Austin.', 'austin')).toBe(true);
  });
});

describe('offices', () => {
  it('pass to others: whoever else is named holds them', () => {
    expect(found('NATO heard the defense secretary.', 'austin')).toBe(true);
    expect(found('NATO heard Pete Hegseth.\n\nNATO thanked the defense secretary.', 'austin')).toBe(false);
    expect(found('NATO heard defense secretary Hegseth.\n\nNATO thanked the defense secretary.', 'austin')).toBe(false);
    expect(found('NATO heard Pete Hegseth. Lloyd Austin was defense secretary.', 'austin')).toBe(true);
  });
});

describe('descriptions', () => {
  it('take no evidence from the country in them', () => {
    expect(found('The US sent US troops to Iraq.', 'troops')).toBe(false);
    expect(found('NATO asked for US troops.', 'troops')).toBe(true);
  });
});

describe('common nouns', () => {
  it('need more than one country to be about the subject', () => {
    expect(found('Russia’s swimmers face sanctions.', 'sanctions')).toBe(false);
    expect(found('NATO and Russia spoke of sanctions.', 'sanctions')).toBe(true);
  });

  it('say how often the page names its subject', () => {
    const text = 'Russia spoke. Russia left. Russia came. NATO and Russia met.\n\nThe sanctions hurt.';
    expect(rulesIn(lexicon, text).at(-1)).toBe('page-subject: russia (Russia), 4 times');
  });
});

describe('capitals', () => {
  const concept = lexiconFor({
    nato: { kind: 'organisation', always: ['NATO'] },
    concept: { kind: 'policy', context: ['strategic concept'], near: ['nato'] },
  });
  const page = (words: string) => `NATO met.\n\n${words}`;

  it('in running text make a common noun a name', () => {
    expect(mentionsIn(concept, page('They wrote a new Strategic Concept.'))).toContain('concept:Strategic Concept');
    expect(mentionsIn(concept, page('They wrote a new strategic concept.'))).toEqual(['nato:NATO']);
  });

  it('in a headline say nothing', () => {
    expect(mentionsIn(concept, page('Car Maker Presents Strategic Concept For Vans'))).toEqual(['nato:NATO']);
  });
});

describe('treaties', () => {
  it.each(['Article 5 of the lease', 'Article 5(1) of it', 'Article 5(a)'])('are not "%s"', (words) => {
    expect(found(`NATO read ${words}.`, 'article')).toBe(false);
  });

  it('are in doubt where the page has another of their name, not where it has another number', () => {
    const page = (words: string) => `NATO met.\n\nArticle 5 was read.\n\nLawyers spoke of ${words}.`;
    expect(mentionsIn(lexicon, page('Article 50'))).toContain('article:Article 5');
    expect(mentionsIn(lexicon, page('Article 5 of the GDPR'))).not.toContain('article:Article 5');
  });

  it('are where the whole is named that they are part of', () => {
    expect(found('Read Article 5 of the NATO treaty.', 'article')).toBe(true);
  });
});

describe('events', () => {
  it.each([
    'the 2014 invasion of Ukraine',
    'the invasion of Ukraine in 2014',
    'the invasion of Ukraine in February 2014',
    'the invasion of Ukraine (2014)',
  ])('of other years are others: %s', (words) => {
    expect(found(`Russia denied ${words}.`, 'war')).toBe(false);
  });

  it.each(['the invasion of Ukraine in 2022', 'the invasion of Ukraine in 2025', 'the invasion of Ukraine; in 2014'])(
    'of their own are they: %s',
    (words) => {
      expect(found(`Russia denied ${words}.`, 'war')).toBe(true);
    },
  );

  it('that are over need their own name, however long a name it is', () => {
    expect(found('NATO held the meeting of all allied leaders.', 'summit')).toBe(false);
    expect(found('Since the Madrid summit NATO grew. It was the meeting of all allied leaders.', 'summit')).toBe(true);
  });

  it('that go on are known by longer names beside a context topic', () => {
    expect(found('NATO called Russia’s special military operation a war.', 'war')).toBe(true);
  });

  it('held elsewhere are others', () => {
    expect(mentionsIn(lexicon, 'The Madrid summit. The NATO summit in Vilnius.')).toEqual([
      'summit:Madrid summit',
      'nato:NATO',
    ]);
    expect(mentionsIn(lexicon, 'The Madrid summit. The Vilnius summit.\n\nThe NATO summit ended.')).toEqual([
      'summit:Madrid summit',
      'nato:NATO',
    ]);
  });

  it('are meant by the name of their town only as a point in time', () => {
    const text = 'The Madrid summit began in Madrid. Since Madrid, all is new.';
    expect(mentionsIn(lexicon, text)).toEqual(['summit:Madrid summit', 'summit:Madrid']);
  });
});

describe('a city', () => {
  it('is no country where distances are told', () => {
    expect(found('Russia’s village lies 40 miles (64km) from Moscow.', 'russia')).toBe(true);
    expect(mentionsIn(lexicon, 'Russia’s village lies 40 miles (64km) from Moscow.')).toEqual(['russia:Russia']);
    expect(mentionsIn(lexicon, 'Russia heard from Moscow.')).toEqual(['russia:Russia', 'russia:Moscow']);
  });
});

describe('confidence', () => {
  const at = (confidence: Confidence, text: string) =>
    detectText(lexicon, text, { enabled: () => true, confidence }).map(({ alias }) => alias);

  it('strict asks for evidence close by', () => {
    const far = 'Russia spoke.\n\nA heading\n\nMoscow denied it.\n\nNATO agreed.\n\nAnother heading\n\nRead Article 5.';
    expect(at('strict', far)).toEqual(['Russia', 'Moscow', 'NATO']);
    expect(at('balanced', far)).toEqual(['Russia', 'Moscow', 'NATO', 'Article 5']);
  });

  it('everything asks for none, and says so; what is surely another thing stays out', () => {
    expect(at('everything', 'He flew to Moscow.')).toEqual(['Moscow']);
    expect(at('everything', 'The sanctions of the club.')).toEqual(['sanctions']);
    expect(at('everything', 'Article 5 of the lease; Steve Austin.')).toEqual([]);
    const [mention] = detectText(lexicon, 'He flew to Moscow.', { enabled: () => true, confidence: 'everything' });
    expect(mention?.rule).toEqual({ type: 'unproven' });
  });
});

describe('what was checked', () => {
  it('comes with each mention', () => {
    const [nato, austin] = detectText(lexicon, 'NATO heard Austin.', { enabled: () => true });
    expect([nato?.checks, austin?.checks]).toEqual([[], ['other-person', 'place']]);
  });
});

describe('languages', () => {
  const german = 'Die Minister sagten am Mittwoch, dass sie den Osten stärken werden und dass dies keine Drohung ist: ';
  const names = lexiconFor({
    nato: { always: ['NATO'], languages: ['any'] },
    otan: { always: ['OTAN'], languages: ['fr', 'es'] },
    states: { always: ['US'], exact: true },
    putin: { kind: 'person', always: ['Putin'], languages: ['en', 'de'] },
    merkel: { kind: 'person', always: ['Stoltenberg'], languages: ['any'] },
  });

  it('choose the names that count', () => {
    expect(mentionsIn(names, `${german}NATO OTAN US Putin`)).toEqual(['nato:NATO', 'putin:Putin']);
    expect(mentionsIn(names, 'NATO OTAN US Putin')).toEqual(['nato:NATO', 'states:US', 'putin:Putin']);
    const french = detectText(names, 'OTAN US', { enabled: () => true, declared: 'fr' });
    expect(french.map(({ alias }) => alias)).toEqual(['OTAN']);
  });

  it('have their own capitals: a German noun is no first name', () => {
    expect(mentionsIn(names, `${german}Generalsekretär Stoltenberg`)).toEqual(['merkel:Stoltenberg']);
    expect(mentionsIn(names, `${german}Gerhard Stoltenberg`)).toEqual([]);
  });
});
