/** Reads the labelled texts that lie beside the repository. */
import { existsSync, readFileSync } from 'node:fs';
import type { Label, LabelledText, Stretch } from './scoring.ts';

const shared = (path: string): URL => new URL(`../../../shared/${path}`, import.meta.url);

/** Whether the shared material is there. */
export const hasShared = (): boolean => existsSync(shared('eval/news.jsonl'));

/** The texts of `eval/<name>.jsonl`. */
export function readLabelled(name: string): LabelledText[] {
  const lines = readFileSync(shared(`eval/${name}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean);
  return lines.map((line) => JSON.parse(line) as LabelledText);
}

interface CorpusMention extends Omit<Stretch, 'topic'> {
  readonly file: string;
  readonly type: string;
  readonly zone: string;
  readonly nested_in?: unknown;
}
interface CorpusTopic {
  readonly id: string;
  readonly mentions: readonly CorpusMention[];
  readonly not_mentions: readonly CorpusMention[];
}

/** Kinds of mention that a detector is judged on; others may be marked. */
const JUDGED = new Set(['name', 'variant', 'adjective']);

/** The pack's own documents with the mentions that were found in them by hand. */
export function readCorpus(): LabelledText[] {
  const { topics } = JSON.parse(readFileSync(shared('corpus/topics.json'), 'utf8')) as { topics: CorpusTopic[] };
  const files = new Set(topics.flatMap(({ mentions }) => mentions.map(({ file }) => file)));
  return [...files].sort().map((file) => ({
    id: file,
    text: readFileSync(shared(`corpus/documents/${file}`), 'utf8'),
    mentions: topics.flatMap((topic) => labelsIn(topic, file)),
    traps: topics.flatMap(({ id, not_mentions }) =>
      not_mentions.filter((one) => one.file === file).map(({ start, end }) => ({ start, end, topic: id })),
    ),
  }));
}

function labelsIn(topic: CorpusTopic, file: string): Label[] {
  return topic.mentions
    .filter((mention) => mention.file === file)
    .map(({ start, end, type, zone, nested_in }) => {
      const judged = JUDGED.has(type) && (zone === 'body' || zone === 'title') && !nested_in;
      return { start, end, topic: topic.id, level: judged ? 'must' : 'may', also: [] };
    });
}
