/** `diff <a> <b>`: what changes from one pack to another, a line each. */
import { stderr, stdout } from 'node:process';
import { type ChangeType, countChanges, diffPacks, type PackDiff } from '../../core/pack/diff.ts';
import { counted } from './counted.ts';
import { loadPack } from './load-pack.ts';

const SIGN: Readonly<Record<ChangeType, string>> = { added: '+', removed: '-', altered: '~' };

/** @returns 0 whether there are changes or not, 1 for a call that is not understood. @throws {Error} for what is no pack. */
export async function run(args: string[]): Promise<number> {
  const [before, after, ...rest] = args;
  if (before === undefined || after === undefined || rest.length > 0) {
    stderr.write('Usage: diff <packDir|x.bgpack|pack.json> <packDir|x.bgpack|pack.json>\n');
    return 1;
  }
  const [old, current] = [(await loadPack(before)).pack, (await loadPack(after)).pack];
  const diff = diffPacks(old, current);
  stdout.write(`${old.name} ${old.version} → ${current.name} ${current.version}\n`);
  for (const line of linesOf(diff)) stdout.write(`${line}\n`);
  stdout.write(`${counted(countChanges(diff), 'change')}\n`);
  return 0;
}

function linesOf({ documents, topics, quotes, conflicts }: PackDiff): string[] {
  return [
    ...documents.map(({ type, id, title, text }) => {
      const what = type === 'altered' ? (text ? ' (its words)' : ' (what is known of it)') : '';
      return `${SIGN[type]} document ${id} “${title}”${what}`;
    }),
    ...topics.flatMap(({ type, id, name, nameBefore, aliasesAdded, aliasesRemoved }) => [
      `${SIGN[type]} topic ${id} “${name}”${nameBefore === null ? '' : `, before “${nameBefore}”`}`,
      ...(type === 'altered' ? aliasesAdded.map((alias) => `  + name “${alias}”`) : []),
      ...(type === 'altered' ? aliasesRemoved.map((alias) => `  - name “${alias}”`) : []),
    ]),
    ...quotes.flatMap(({ type, topic, document, text, before }) => [
      `${SIGN[type]} quote of ${topic} in ${document}: ${JSON.stringify(text)}`,
      ...(before === null ? [] : [`  before: ${JSON.stringify(before)}`]),
    ]),
    ...conflicts.map(({ type, id }) => `${SIGN[type]} conflict ${id}`),
  ];
}
