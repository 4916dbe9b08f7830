/** A pack named on the command line: a folder, compiled on the spot, or a file of either kind, verified. */
import { readFile, stat } from 'node:fs/promises';
import type { VerifiedPack } from '../../core/library.ts';
import { verifyPack } from '../../core/pack/verify.ts';
import { readPackArchive } from './read-pack-archive.ts';
import { compilePackFolder } from './read-pack-folder.ts';

/** @throws {Error} in words for the user, when there is no pack at `place` or it is faulty or damaged. */
export async function loadPack(place: string): Promise<VerifiedPack> {
  const found = await stat(place).catch(() => null);
  if (!found) throw new Error(`${place} is not there`);
  if (found.isDirectory()) return { pack: await compilePackFolder(place), damagedDocuments: new Set() };
  if (place.endsWith('.bgpack')) return { pack: (await readPackArchive(place)).pack, damagedDocuments: new Set() };
  const verdict = await verifyPack(parse(await readFile(place, 'utf8'), place));
  if (verdict.type === 'damaged') throw new Error(`${place} cannot be used: ${verdict.reason}`);
  const { pack, damagedDocuments } = verdict;
  return { pack, damagedDocuments };
}

function parse(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${place} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
