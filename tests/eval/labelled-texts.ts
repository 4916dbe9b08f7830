/** Reads labelled texts: those that lie beside the repository, and the project's own. */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readMarkedText } from './marked-text.ts';
import type { Label, LabelledText, Stretch } from './scoring.ts';

const shared = (path: string): URL => new URL(`../../../shared/${path}`, import.meta.url);

/** Whether the shared material is there. */
export const hasShared = (): boolean => existsSync(shared('eval/news.jsonl'));

/** A sentence of ours, with what is hard about it. */
export interface OwnText extends LabelledText {
  readonly difficulty: string;
}

/** The project's own sentences. @param name file in `tests/eval/sentences`, without its ending */
export function readOwn(name: string): OwnText[] {
  const file = new URL(`./sentences/${name}.yaml`, import.meta.url);
  const groups = parse(readFileSync(file, 'utf8')) as Record<string, string[]>;
  return Object.entries(groups).flatMap(([difficulty, sentences]) =>
    sentences.map((sentence, index) => ({
      ...readMarkedText(sentence.trim()),
      id: `${difficulty} ${index + 1}`,
      difficulty,
    })),
  );
}

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
  /** The stretch with the title before the name. */
  readonly with_title?: Omit<Stretch, 'topic'>;
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
    mentions: labelsIn(topics, file),
    traps: topics.flatMap(({ id, not_mentions }) =>
      not_mentions.filter((one) => one.file === file).map(({ start, end }) => ({ start, end, topic: id })),
    ),
  }));
}

/**
 * The labels of one document. A mention inside a longer one of another topic is not expected (longest match wins):
 * "NATO" in "NATO Secretary General Jens Stoltenberg", for which `with_title` gives the whole, as well as those that
 * `nested_in` names.
 */
function labelsIn(topics: readonly CorpusTopic[], file: string): Label[] {
  const all = topics.flatMap(({ id, mentions }) =>
    mentions.filter((mention) => mention.file === file).map((mention) => ({ ...mention, topic: id })),
  );
  const isInside = (one: (typeof all)[number]) =>
    one.nested_in !== undefined ||
    all.some((other) => {
      const { start, end } = other.with_title ?? other;
      return other.topic !== one.topic && start <= one.start && one.end <= end && end - start > one.end - one.start;
    });
  return all.map((one) => {
    const { start, end, type, zone, topic } = one;
    const judged = JUDGED.has(type) && (zone === 'body' || zone === 'title') && !isInside(one);
    return { start, end, topic, level: judged ? 'must' : 'may', also: [] };
  });
}
