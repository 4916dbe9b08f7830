/**
 * `detect <packDir|pack.json> <texts.jsonl>`: the mentions in texts, found by the code that runs in pages. A line may
 * say its language (`lang`, a tag as in HTML); what its words say goes before that.
 */
import { stderr, stdout } from 'node:process';
import { detectText } from '../../core/detect/detect.ts';
import { buildLexicon, type Lexicon } from '../../core/detect/lexicon.ts';
import { describeRule } from '../../core/detect/rule-text.ts';
import { loadPack } from './load-pack.ts';
import { readTextRecords, type TextRecord } from './read-lines.ts';

const USAGE = 'Usage: detect <packDir|pack.json> <texts.jsonl> [--all-topics]\n';

/** @returns 0 when every line was read, 1 for a call that is not understood, no pack, or a line that is no text. */
export async function run(args: string[]): Promise<number> {
  const [place, file, ...rest] = args.filter((arg) => arg !== '--all-topics');
  if (
    place === undefined ||
    file === undefined ||
    rest.length > 0 ||
    [place, file].some((arg) => arg.startsWith('-'))
  ) {
    stderr.write(USAGE);
    return 1;
  }
  try {
    const { pack } = await loadPack(place);
    const texts = await readTextRecords(file, ['text'], ['lang']);
    const allTopics = args.includes('--all-topics');
    const lexicon = buildLexicon([pack]);
    stdout.write(texts.map((line) => `${JSON.stringify(detectLine(lexicon, line, allTopics))}\n`).join(''));
    return 0;
  } catch (error) {
    stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

function detectLine(lexicon: Lexicon, { id, text, lang }: TextRecord<'text', 'lang'>, allTopics: boolean) {
  const found = detectText(lexicon, text, { ...(allTopics ? { enabled: () => true } : {}), declared: lang ?? null });
  const mentions = found.map(({ start, end, topic, alias, rule, marked }) => ({
    start,
    end,
    text: text.slice(start, end),
    topic,
    alias,
    rule: describeRule(rule),
    marked,
  }));
  return { id, mentions };
}
