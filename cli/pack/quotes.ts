/** `quotes <texts.jsonl>`: the quotations of texts, with who says them. */
import { stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { findQuotations } from '../../core/quotations/quotations.ts';
import { topicNames } from '../../core/quotations/topic-names.ts';
import { loadPack } from './load-pack.ts';
import { readTextRecords } from './read-lines.ts';

const USAGE = 'Usage: quotes <texts.jsonl> [--pack <packDir|pack.json>]\n';

/**
 * Needs no pack: who is who comes from each text itself. With `--pack` each quotation also has `topic`: the id of the
 * topic that the speaker is, or null.
 * @returns 0 when every line was read, 1 for a call that is not understood. @throws {Error} in words for the user.
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { pack: { type: 'string' } } });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) {
    stderr.write(USAGE);
    return 1;
  }
  const topicOf = values.pack === undefined ? null : topicNames((await loadPack(values.pack)).pack);
  for (const { id, text } of await readTextRecords(file, ['text'])) {
    const quotes = findQuotations(text).map(({ start, end, kind, speaker, speakerText }) => ({
      ...{ start, end, text: text.slice(start, end), kind, speaker, speakerText },
      ...(topicOf && { topic: speaker === null ? null : topicOf(speaker) }),
    }));
    stdout.write(`${JSON.stringify({ id, quotes })}\n`);
  }
  return 0;
}
