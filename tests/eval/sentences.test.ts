/** The project's own labelled sentences, each of which must come out right. */
import { describe, expect, it } from 'vitest';
import { detectText } from '../../core/detect/detect.ts';
import { buildLexicon } from '../../core/detect/lexicon.ts';
import { pack } from '../pack/bundled-pack.ts';
import { readOwn } from './labelled-texts.ts';
import { inSentence, scoreText } from './scoring.ts';

const lexicon = buildLexicon([pack]);
const on = new Set<string>(pack.topics.filter(({ defaultOn }) => defaultOn).map(({ id }) => id));

describe.each(['news', 'languages'])(
  'the bundled pack finds what it should, and no more, in our sentences: %s',
  (name) => {
    const texts = readOwn(name);

    it('names only topics that exist', () => {
      const ids = new Set<string>(pack.topics.map(({ id }) => id));
      const named = texts.flatMap(({ mentions, traps }) => [...mentions, ...traps]);
      expect(named.filter(({ topic }) => !ids.has(topic))).toEqual([]);
    });

    it.each(texts.map((text) => [text.id, text.text, text] as const))('%s: %s', (_id, _text, text) => {
      const score = scoreText(
        text,
        (words) => detectText(lexicon, words, { enabled: () => true }),
        (id) => on.has(id),
      );
      expect(score.wrong.map((one) => `${one.topic}: ${inSentence(text.text, one)}`)).toEqual([]);
      expect(score.missed.map((one) => `${one.topic}: ${inSentence(text.text, one)}`)).toEqual([]);
    });
  },
);
