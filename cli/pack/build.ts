/** `build <packDir|docs.jsonl> [--topics] -o <x.bgpack|folder/|pack.json>`: a pack as one file, or as a folder for a web server. */
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stderr, stdout } from 'node:process';
import { splitPack } from '../../core/pack-file/contents.ts';
import { writeSignature } from '../../core/pack-file/signature.ts';
import { webFiles, writePackFile } from '../../core/pack-file/write.ts';
import { compileSource, isDocuments } from './compile-source.ts';

const USAGE =
  'Usage: build <packDir|docs.jsonl> [--topics] -o <x.bgpack|folder/|pack.json> [--sign <key.pem>]\n' +
  '--topics is for lines of documents: a pack folder has its own topics\n';

interface Call {
  readonly source: string;
  /** Lines of documents get the topics they suggest; a pack folder has its own. */
  readonly withTopics: boolean;
  readonly target: string;
  readonly key: string | null;
}

/** @returns 0 when it is written, 1 for a call that is not understood. @throws {Error} when it cannot be built. */
export async function run(args: string[]): Promise<number> {
  const call = readArguments(args);
  if (!call) {
    stderr.write(USAGE);
    return 1;
  }
  const { source, withTopics, target, key } = call;
  const { pack, generatedFrom } = await compileSource(source, { withTopics });
  if (target.endsWith('.json')) await writeFile(target, `${JSON.stringify(pack)}\n`);
  else {
    const contents = await splitPack(pack, generatedFrom, key !== null);
    const signature = key === null ? null : await signatureOf(key, contents.indexBytes);
    if (target.endsWith('.bgpack')) await writeFile(target, writePackFile(contents, signature));
    else await writeFolder(target, webFiles(contents, signature));
  }
  stdout.write(`${target}: documents ${pack.documents.length}, topics ${pack.topics.length}\n`);
  return 0;
}

/** Null where the call is not understood. */
function readArguments(args: readonly string[]): Call | null {
  const places: string[] = [];
  let withTopics = false;
  const named: { target: string | null; key: string | null } = { target: null, key: null };
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] as string;
    if (arg === '-o' || arg === '--output') named.target = args[++index] ?? null;
    else if (arg === '--sign') named.key = args[++index] ?? '';
    else if (arg === '--topics') withTopics = true;
    else places.push(arg);
  }
  const [source] = places;
  const { target, key } = named;
  if (places.length !== 1 || source === undefined || target === null || key === '') return null;
  if (!/(?:\.bgpack|\.json|\/)$/.test(target) || (key !== null && target.endsWith('.json'))) return null;
  return withTopics && !isDocuments(source) ? null : { source, withTopics, target, key };
}

/** Files that lie there already are not written again: they are named after what is in them. */
async function writeFolder(folder: string, files: ReturnType<typeof webFiles>): Promise<void> {
  for (const [path, bytes] of files) {
    const place = join(folder, path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, bytes);
  }
}

/** @param file a private Ed25519 key as PEM, as `openssl genpkey -algorithm ed25519` makes it. @throws {Error} in words. */
async function signatureOf(file: string, bytes: Uint8Array) {
  const key = createPrivateKey(await readFile(file));
  if (key.asymmetricKeyType !== 'ed25519')
    throw new Error(`${file} holds no Ed25519 key: make one with openssl genpkey`);
  // A public key in this form ends with its 32 bytes (RFC 8410).
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-32);
  return writeSignature(publicKey, sign(null, bytes, key));
}
