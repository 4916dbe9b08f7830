/** What the conflicts between passages ask of the pack: each demand that data alone can meet. */
import { describe, expect, it } from 'vitest';
import type { CompiledConflict, CompiledQuote, CompiledTopic } from '../../core/pack/format.ts';
import { allQuotes, documentOf, overlaps, pack, speakerName, topic, words } from './bundled-pack.ts';

function conflict(id: string): CompiledConflict {
  const found = pack.conflicts.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`the pack has no conflict ${id}`);
  return found;
}

/** Places of the quotes that hold `text`, in the topic's order. */
function placesOf({ quotes }: CompiledTopic, text: string): number[] {
  return quotes.flatMap((quote, place) => (words(quote).includes(text) ? [place] : []));
}

function quotesWith(text: string): CompiledQuote[] {
  const found = allQuotes().filter((quote) => words(quote).includes(text));
  expect(found.length, text).toBeGreaterThan(0);
  return found;
}

function values(id: string): string[] {
  return topic(id).figures.map(({ value }) => value);
}

const FEBRUARY = '2022-02-16';

describe('figures', () => {
  it('show 100,000 US troops once, with every source', () => {
    for (const id of ['us-troops-in-europe', 'united-states']) {
      const figures = topic(id).figures.filter(({ value }) => value === '100,000');
      expect(figures).toHaveLength(1);
      expect(figures[0]?.sources.map(({ document }) => document)).toEqual(['003', '001', '004']);
      expect(figures[0]?.meaning).toContain('March 2022');
    }
  });

  it('keep "roughly" for the 40,000 where the source has it', () => {
    expect(values('nato-forces-on-alert')).toContain('roughly 40,000');
  });

  it('carry what they count: the two 5,000 are told apart', () => {
    const meanings = ['battlegroups', 'us-troops-in-europe', 'poland', 'united-states'].flatMap((id) =>
      topic(id).figures.filter(({ value }) => value.includes('5,000')),
    );
    expect(meanings).toHaveLength(4);
    for (const { value, meaning } of meanings) {
      expect(meaning).toMatch(
        value === '5,000'
          ? /Poland and Romania together/
          : /rotating presence in Estonia, Latvia, Lithuania and Poland/,
      );
    }
  });

  it('give 30 members with the date, and 29 only inside the statement of 2019', () => {
    for (const id of ['nato', 'nato-members']) {
      expect(topic(id).figures.map(({ value, meaning }) => [value, meaning])).toEqual([
        ['30', 'member countries, as of March 2022'],
      ]);
    }
    for (const quote of quotesWith('the 29 ')) expect(quote.said).toBe('2019-12');
  });

  it('never count the 20,000 as anti-tank weapons alone', () => {
    for (const id of ['anti-tank-weapons', 'military-aid-to-ukraine']) {
      const figure = topic(id).figures.find(({ value }) => value === 'more than 20,000');
      expect(figure?.meaning).toContain('anti-tank and other weapons');
      expect(figure?.meaning).toContain('estimate');
    }
  });

  it('give the distance of the strike as "within 15 miles"', () => {
    expect(values('yavoriv-strike')).toContain('within 15 miles');
  });

  it('name who counts the casualties', () => {
    for (const figure of topic('yavoriv-strike').figures.filter(({ value }) => !value.includes('miles'))) {
      expect(figure.meaning).toContain('according to Ukrainian officials');
      expect(figure.sources.map(({ speaker }) => speakerName(speaker))).toEqual(['Ukrainian officials']);
    }
  });
});

describe('what time has overtaken', () => {
  it('never stands above what was said later: "no direct security threat"', () => {
    const text = 'Russia poses no direct security threat';
    for (const { quotes } of pack.topics) {
      const place = quotes.findIndex((quote) => words(quote).startsWith(text));
      if (place >= 0) expect(quotes.slice(place).every(({ said }) => said !== null && said <= FEBRUARY)).toBe(true);
    }
    expect(conflict('before-after-threat').kind).toBe('outdated');
  });

  it('is badged: all of document 002 is from before the milestone', () => {
    const [milestone] = pack.milestones;
    const quotes = allQuotes().filter(({ document }) => document === '002');
    expect(milestone?.date).toBe('2022-02-24');
    expect(quotes.every(({ said }) => said === FEBRUARY)).toBe(true);
  });

  it('comes after the newest where the order is by date', () => {
    for (const id of ['russian-invasion-of-ukraine', 'russian-military-buildup', 'nato-non-intervention']) {
      const dates = topic(id).quotes.map(({ said }) => said);
      expect(dates, id).toEqual([...dates].sort().reverse());
    }
  });

  it('leads with the four new battlegroups of 23 March; February is background', () => {
    const { quotes } = topic('battlegroups');
    expect(words(quotes[0] as CompiledQuote)).toContain('eight multinational battalions');
    expect(quotes.at(-1)?.said).toBe(FEBRUARY);
    expect(quotes.slice(0, -1).every(({ said }) => said === '2022-03-23')).toBe(true);
  });

  it('never shows the claimed withdrawal without the doubt', () => {
    expect(conflict('claimed-withdrawal').show).toBe('together');
    for (const one of pack.topics) {
      if (placesOf(one, 'returning some troops').length === 0) continue;
      expect(placesOf(one, 'doesn’t confirm a real withdrawal'), one.id).not.toEqual([]);
      expect(conflict('claimed-withdrawal').topics).toContain(one.id);
    }
  });

  it('leaves the speculation about a collapse out, or never alone', () => {
    expect(allQuotes().filter((quote) => words(quote).includes('Should Ukraine collapse'))).toEqual([]);
  });

  it('says that Sweden and Finland are applicants of March 2022, and the concept that of the time', () => {
    for (const quote of quotesWith('more Sweden or Finland than Ukraine')) expect(quote.note).toContain('March 2022');
    for (const quote of quotesWith('now 12 years old')) expect(quote.note).toContain('March 2022');
  });
});

describe('who speaks', () => {
  it('is never Stoltenberg for the worry of the article', () => {
    for (const quote of quotesWith('Particularly worrisome'))
      expect(quote).toMatchObject({ speaker: null, kind: 'article' });
    for (const quote of quotesWith('President Putin is knowledgeable'))
      expect(speakerName(quote.speaker)).toBe('jens-stoltenberg');
  });

  it('is told apart for the two "every inch"', () => {
    for (const quote of quotesWith('protect “every inch”')) expect(quote.note).toContain('NATO and US officials');
    for (const quote of quotesWith('would defend every inch')) expect(speakerName(quote.speaker)).toBe('douglas-lute');
  });

  it('is one topic for Lloyd Austin, whose reversed name stays as it stands, with [sic]', () => {
    expect(pack.topics.filter(({ name }) => /austin|lloyd/i.test(name)).map(({ id }) => id)).toEqual(['lloyd-austin']);
    for (const quote of quotesWith('Austin Lloyd')) {
      expect(speakerName(quote.speaker)).toBe('lloyd-austin');
      const defect = documentOf(quote).defects.find(({ reading }) => reading === 'Lloyd Austin');
      expect(defect).toMatchObject({ sic: true });
    }
  });

  it('never is Putin: the pack has no quotation by him', () => {
    for (const quote of allQuotes()) expect(speakerName(quote.speaker)).not.toBe('vladimir-putin');
    for (const quote of quotesWith('He demands')) expect(quote.note).toContain('Putin’s demand');
  });
});

describe('claims of the parties', () => {
  it('keep their "according to"', () => {
    const parts = [
      'killed at least 35',
      'lodge foreign fighters',
      'no alliance forces were present',
      'did not hinder shipments',
      'more of a warning',
    ];
    for (const quote of parts.flatMap(quotesWith)) expect(words(quote).toLowerCase()).toContain('according to');
    const sources = pack.topics.flatMap(({ figures }) => figures.flatMap(({ sources: found }) => found));
    const claims = pack.conflicts.flatMap(({ claims: found }) => found);
    for (const span of [...sources, ...claims]) {
      if (parts.some((part) => words(span).includes(part))) expect(words(span).toLowerCase()).toContain('according to');
    }
  });

  it('are marked as claims', () => {
    const claims = allQuotes().filter(({ claim }) => claim);
    expect(new Set(claims.map(({ speaker }) => speakerName(speaker)))).toEqual(
      new Set(['Ukrainian officials', 'russian-ministry-of-defence', 'kremlin']),
    );
  });

  it('show both sides of the strike or neither', () => {
    const { show, claims, topics } = conflict('strike-claims');
    expect(show).toBe('together');
    expect(claims.map(({ speaker }) => speakerName(speaker))).toEqual([
      'Ukrainian officials',
      'russian-ministry-of-defence',
    ]);
    for (const id of topics) {
      for (const claim of claims)
        expect(
          topic(id).quotes.some((quote) => overlaps(quote, claim)),
          id,
        ).toBe(true);
    }
  });
});

describe('wordings alike', () => {
  it('never has "secure reality" or the garbled sentence', () => {
    const shown = [...allQuotes(), ...pack.conflicts.flatMap(({ claims }) => claims)].map(words);
    for (const text of shown) expect(text).not.toMatch(/secure reality|reset our deterrence on events|there is "We/);
  });

  it('prefers the reset of 16 March and keeps the three occasions apart', () => {
    expect(words(topic('nato-reset').quotes[0] as CompiledQuote)).toContain(
      'we must reset our collective defense & deterrence',
    );
    const dates = (text: string) => new Set(quotesWith(text).map(({ said }) => said));
    expect(dates('We face a new reality')).toEqual(new Set(['2022-03-16']));
    expect(dates('we are faced with a new reality')).toEqual(new Set(['2022-03-20']));
    expect(dates('We are facing a new reality')).toEqual(new Set(['2022-03-23']));
  });

  it('shows one of the two statements of one day about escalation', () => {
    const { show, claims } = conflict('escalation-wordings');
    expect(show).toBe('one-of');
    expect(claims.map(({ document, said }) => [document, said])).toEqual([
      ['000', '2022-03-16'],
      ['003', '2022-03-16'],
    ]);
  });

  it('has the summary of document 000 once', () => {
    const text = pack.documents.find(({ id }) => id === '000')?.text ?? '';
    expect(text.split('NATO members said on Wednesday')).toHaveLength(2);
    expect(text.split('We face a new reality for our security')).toHaveLength(2);
  });
});

describe('things that look the same', () => {
  it('keeps the meetings apart, each with its date in its name', () => {
    const names = [
      'defence-ministers-meeting-february-2022',
      'emergency-defence-ministers-meeting-march-2022',
      'brussels-summit-march-2022',
    ].map((id) => topic(id).name);
    expect(names).toEqual([
      expect.stringContaining('16-17 February 2022'),
      expect.stringContaining('16 March 2022'),
      expect.stringContaining('24 March 2022'),
    ]);
  });

  it('dates every "Wednesday" by its own document', () => {
    const dates = pack.documents.map(({ id, text, relativeDates }) => [
      id,
      new Set(
        relativeDates
          .filter(({ start, end }) => text.slice(start, end).includes('Wednesday'))
          .map(({ label }) => label),
      ),
    ]);
    expect(Object.fromEntries(dates)).toEqual({
      '000': new Set(['16 Mar 2022']),
      '001': new Set(),
      '002': new Set(['16 Feb 2022']),
      '003': new Set(['16 Mar 2022']),
      '004': new Set(['23 Mar 2022']),
    });
  });

  it('says beside the words that Bulgaria is no neighbour of Ukraine', () => {
    for (const quote of quotesWith("Ukraine's neighbors"))
      expect(quote.note).toContain('Bulgaria has no border with Ukraine');
    for (const one of pack.topics) expect([one.note, one.role].join(' '), one.id).not.toMatch(/neighbou?r/);
  });

  it('never ties the four neighbours to the battlegroups', () => {
    expect(conflict('three-fours').show).toBe('none');
    expect(allQuotes([topic('battlegroups')]).filter(({ document }) => document === '000')).toEqual([]);
  });

  it('has one sentence on sanctions', () => {
    expect(topic('sanctions').quotes).toHaveLength(1);
  });

  it('never calls the place of the strike by a name the sources lack, but as a name to be found by', () => {
    expect(topic('yavoriv-strike').name).toContain('International Peacekeeping and Security Center');
    expect(topic('yavoriv-strike').note).toContain('not one of them');
  });

  it('writes nothing about Crimea into the words of ours, but that it is not mentioned', () => {
    expect(topic('invasion-2014').note).toBe('The sources do not mention Crimea.');
  });
});

describe('sources that differ', () => {
  it.each([
    ['high-alert-scope', 2],
    ['extra-troops-size', 4],
    ['weapons-to-ukraine', 4],
    ['who-arms-ukraine', 4],
    ['article5-wording', 2],
    ['strike-meaning', 2],
    ['posture-evolution', 3],
  ])('are side by side: %s', (id, count) => {
    const { show, claims, note } = conflict(id);
    expect(show).toBe('side-by-side');
    expect(claims).toHaveLength(count);
    expect(note?.length).toBeLessThan(130);
  });

  it('has the definition of Article 5 from document 003, and the looser wording as second', () => {
    expect(topic('article-5').definition?.document).toBe('003');
    expect(conflict('article5-wording').claims.map(({ document }) => document)).toEqual(['003', '002']);
  });

  it('never says that NATO itself sends weapons', () => {
    const ours = pack.topics.flatMap(({ note, role, figures }) => [
      note ?? '',
      role ?? '',
      ...figures.map(({ meaning }) => meaning),
    ]);
    expect(ours.filter((text) => /NATO (?:sends|sent|arms|armed)/.test(text))).toEqual([]);
  });

  it('dates what was said about China by the statement, not by the article', () => {
    const dates = topic('china').quotes.map(({ said, saidBasis }) => [said, saidBasis !== null]);
    expect(dates).toContainEqual(['2019-12', true]);
    expect(dates).toContainEqual(['2022-03-23', false]);
    const quote2021 = quotesWith('in conflict with the values');
    for (const { said, saidBasis } of quote2021)
      expect([said, saidBasis]).toEqual(['2021-06', expect.stringContaining('June 2021')]);
  });

  it('puts what Putin wanted beside what he got', () => {
    const top = topic('vladimir-putin').quotes.slice(0, 3).map(words).join('\n');
    expect(top).toContain('much more robust and ready NATO force');
    expect(top).toContain('He demands');
    expect(top).toContain('all he is going to get is NATO troops');
  });
});
