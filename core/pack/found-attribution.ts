/** Who says a passage, by what the code finds in its document: where a pack's author does not say, and to check what they say. */

import { topicId } from '../ids.ts';
import type { Quotation } from '../quotations/quotations.ts';
import { topicNames } from '../quotations/topic-names.ts';
import type { Compilation } from './compilation.ts';
import type { PlacedQuote } from './compile-topic.ts';
import { readFields } from './fields.ts';
import type { CompiledQuote, Span, Speaker, StatementKind } from './format.ts';
import { compareProblems, type Problem } from './problem.ts';
import { idOfPath, SourceText } from './source-text.ts';

/** Kind and speaker of a passage whose quotation marks tell both; null where they do not, or where several speak. */
export function foundAttribution(
  span: Span,
  compilation: Compilation,
): { kind: StatementKind; speaker: Speaker } | null {
  const quotations = quotationsIn(span, compilation);
  const [first] = quotations;
  const name = first?.speaker ?? first?.speakerText ?? null;
  if (!first || name === null || quotations.some(({ speaker, speakerText }) => (speaker ?? speakerText) !== name))
    return null;
  const topic = compilation.topicOf(name);
  const speaker: Speaker = topic === null ? { type: 'label', label: name } : { type: 'topic', topic: topicId(topic) };
  if (quotations.every(({ kind }) => kind === 'document')) return { kind: 'document', speaker };
  const inMarks = quotations.reduce(
    (sum, { start, end }) => sum + Math.min(end, span.end) - Math.max(start, span.start),
    0,
  );
  return { kind: inMarks * 2 >= span.end - span.start ? 'direct' : 'mixed', speaker };
}

/** What stands in quotation marks in a passage, titles and terms left out. */
function quotationsIn(span: Span, { documents }: Compilation): Quotation[] {
  const quotations = documents.get(span.document)?.quotations ?? [];
  return quotations.filter(({ start, end, kind }) => kind !== 'other' && start < span.end && span.start < end);
}

/** Names a speaker's topic before the topics are compiled; their faults are reported when they are. */
export function readTopicNames(topics: readonly SourceText[]): (name: string) => string | null {
  return topicNames({
    topics: topics.flatMap(({ path, text }) => {
      const fields = readFields(new SourceText({ path, content: text }, []));
      const name = fields?.optionalText('name')?.value;
      const aliases = fields?.maps('aliases').flatMap((alias) => {
        const when = alias.choice('when', ['always', 'context', 'search']);
        const words = alias.text('text')?.value;
        return when && words ? { text: words, when } : [];
      });
      return name && aliases ? { id: idOfPath(path), name, aliases } : [];
    }),
  });
}

/** Warnings, by place, about quotes whose named speaker is another topic than the one that their document seems to name. */
export function checkSpeakers(statements: readonly PlacedQuote[], compilation: Compilation): Problem[] {
  const warnings: Problem[] = [];
  for (const { quote, source, at } of statements) {
    const other = otherSpeaker(quote, compilation);
    if (other === null) continue;
    const collected: Problem[] = [];
    new SourceText({ path: source.path, content: source.text }, collected).report(
      at,
      otherSpeakerMessage(quote, other),
    );
    warnings.push(...collected);
  }
  return warnings.sort(compareProblems);
}

function otherSpeaker(quote: CompiledQuote, compilation: Compilation): string | null {
  if (quote.speaker?.type !== 'topic' || (quote.kind !== 'direct' && quote.kind !== 'mixed')) return null;
  const topics = quotationsIn(quote, compilation).map(({ speaker }) =>
    speaker === null ? null : compilation.topicOf(speaker),
  );
  const [first] = topics;
  return first && topics.every((topic) => topic === first) && first !== quote.speaker.topic ? first : null;
}

function otherSpeakerMessage(quote: CompiledQuote, other: string): string {
  const said = quote.speaker?.type === 'topic' ? quote.speaker.topic : '';
  return `the document seems to give this to "${other}", not to "${said}": check \`speaker\``;
}
