/** `verify <x.bgpack|pack.json>`: whether a pack file can be trusted to be what it says, to the last byte. */
import { stderr, stdout } from 'node:process';
import { counted } from './counted.ts';
import { loadPack } from './load-pack.ts';
import { readPackArchive } from './read-pack-archive.ts';

/** @returns 0 for a sound pack, 1 for a damaged one or a call that is not understood. */
export async function run(args: string[]): Promise<number> {
  const [file, ...rest] = args;
  if (file === undefined || rest.length > 0 || file.startsWith('-')) {
    stderr.write('Usage: verify <x.bgpack|pack.json>\n');
    return 1;
  }
  if (!file.endsWith('.bgpack')) {
    const { pack, damagedDocuments } = await loadPack(file);
    const [damaged] = damagedDocuments;
    if (damaged !== undefined) throw new Error(`${file}: the text of document ${damaged} does not match its hash`);
    stdout.write(`${file}: ${pack.name} ${pack.version}, sound\n`);
    return 0;
  }
  const { pack, index, signer } = await readPackArchive(file);
  const by = signer === null ? 'not signed' : `signed by ${signer}`;
  const counts = `${counted(pack.documents.length, 'document')}, ${counted(pack.topics.length, 'topic')}`;
  stdout.write(
    `${file}: ${pack.name} ${pack.version}, ${counts}, ${counted(index.files.length, 'file')}, sound, ${by}\n`,
  );
  return 0;
}
