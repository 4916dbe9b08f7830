/** `lint <packDir>`: everything that is wrong with a pack folder. */
import { join } from 'node:path';
import { stderr, stdout } from 'node:process';
import { formatProblem } from '../../core/pack/problem.ts';
import { counted } from './counted.ts';
import { tryCompilePackFolder } from './read-pack-folder.ts';

/** Warnings leave a pack sound. @returns 0 for a sound pack, 1 for a faulty one or a call that is not understood. */
export async function run(args: string[]): Promise<number> {
  const [folder, ...rest] = args;
  if (folder === undefined || rest.length > 0 || folder.startsWith('-')) {
    stderr.write('Usage: lint <packDir>\n');
    return 1;
  }
  const result = await tryCompilePackFolder(folder);
  if (result.type === 'faulty') {
    for (const problem of result.problems) {
      stderr.write(`${formatProblem({ ...problem, file: join(folder, problem.file) })}\n`);
    }
    stderr.write(`${counted(result.problems.length, 'problem')}\n`);
    return 1;
  }
  for (const warning of result.warnings) {
    stderr.write(
      `${formatProblem({ ...warning, file: join(folder, warning.file), message: `warning: ${warning.message}` })}\n`,
    );
  }
  const { name, version, documents, topics, conflicts } = result.pack;
  const counts = [
    counted(documents.length, 'document'),
    counted(topics.length, 'topic'),
    counted(
      topics.reduce((sum, { quotes }) => sum + quotes.length, 0),
      'quote',
    ),
    counted(conflicts.length, 'conflict'),
  ];
  stdout.write(`${name} ${version}: ${counts.join(', ')}, no problems\n`);
  return 0;
}
