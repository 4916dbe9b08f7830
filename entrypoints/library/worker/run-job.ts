/** Reads the files that wait, one after the other, each step kept before the next. */
import { nextItem } from '../../../core/import/job.ts';
import { makeOwnDocument, type OwnDocument } from '../../../core/import/own-document.ts';
import { sha256 } from '../../../core/pack/hash.ts';
import { inMegabytes, LIMITS } from '../../../core/untrusted/limits.ts';
import { isWebAddress } from '../../../core/web-address.ts';
import { type FileReaders, readFile } from '../../../import/read-file.ts';
import { addFiles, finishItem, readFileOf, readJob, stepJob } from '../../../platform/own-library/job-store.ts';

/** Reads until nothing waits, it is paused, or the signal. */
export async function runJob(readers: FileReaders, signal: AbortSignal): Promise<void> {
  for (;;) {
    const next = nextItem(await readJob());
    if (!next || signal.aborted) return;
    await stepJob({ type: 'begin', id: next.id });
    await readItem(next.id, next.name, readers);
  }
}

async function readItem(id: number, name: string, readers: FileReaders): Promise<void> {
  try {
    const blob = await readFileOf(id);
    if (!blob) return await fail(id, 'the browser has lost the file before it was read: add it again');
    if (blob.size > LIMITS.archive) return await fail(id, `is larger than ${inMegabytes(LIMITS.archive)}`);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const hash = await sha256(bytes);
    const fetched = isWebAddress(name) ? { address: name, type: blob.type } : null;
    const contents = await readFile(name, bytes, readers, fetched);
    if (contents.type === 'files') {
      await addFiles(
        contents.files.map((file) =>
          file.type === 'file'
            ? { name: file.name, blob: new Blob([file.bytes]) }
            : { name: file.name, reason: withoutName(file.reason, file.name) },
        ),
        id,
      );
      return;
    }
    const documents: OwnDocument[] = [];
    const now = Date.now();
    for (const [place, document] of contents.documents.entries()) {
      documents.push(await makeOwnDocument(document, { file: name, sha256: hash }, now, place));
    }
    await finishItem(id, { type: 'documents', documents });
  } catch (error) {
    await fail(id, withoutName(error instanceof Error ? error.message : String(error), name));
  }
}

async function fail(id: number, reason: string): Promise<void> {
  await finishItem(id, { type: 'failed', reason });
}

/** The list names the file itself. */
const withoutName = (message: string, name: string): string =>
  message.startsWith(`${name}: `) ? message.slice(name.length + 2) : message;
