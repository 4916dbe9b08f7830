import { describe, expect, it } from 'vitest';
import { lexiconFor } from '../detect/pack-for-tests.ts';
import type { CompiledDocument } from '../pack/format.ts';
import { liveTopicsIn, mentionsIn } from './live-topics.ts';

const lexicon = lexiconFor({
  nato: { always: ['NATO'] },
  austin: { always: ['Lloyd Austin'], context: ['Austin'] },
});
const text = 'Lloyd Austin spoke. Later Austin met NATO. NATO, said Austin, will hold.';
const mentions = mentionsIn(lexicon, { text } as CompiledDocument);
const wordsIn = (start: number, end: number, isOn = () => true) =>
  liveTopicsIn(mentions, { start, end }, isOn).map((one) => [
    one.topic,
    text.slice(start + one.start, start + one.end),
  ]);

describe('the live topics of a quotation', () => {
  it('are found with the evidence of its document, and counted from its start', () => {
    expect(wordsIn(text.indexOf('Later'), text.length)).toEqual([
      ['austin', 'Austin'],
      ['nato', 'NATO'],
    ]);
  });

  it('are named once each, and only where they stand wholly inside', () => {
    expect(wordsIn(text.indexOf('NATO') + 1, text.length).map(([topic]) => topic)).toEqual(['nato', 'austin']);
    expect(wordsIn(0, 8)).toEqual([]);
  });

  it('are not those that are off', () => {
    expect(
      liveTopicsIn(mentions, { start: 0, end: text.length }, (topic) => topic !== 'nato').map(({ topic }) => topic),
    ).toEqual(['austin']);
  });
});
