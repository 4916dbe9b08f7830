/** pdf.js in a worker of its own: a file that keeps it busy for ever is given up without holding up the rest. */
import { PDFWorker } from 'pdfjs-dist';
import { refuse } from '../../core/untrusted/refused.ts';
import type { FileReaders } from '../read-file.ts';
import { readPdf } from './read-pdf.ts';

/** A thousand pages take half of it on a slow machine. */
const LONGEST_MS = 180_000;

export function createPdfReader(): FileReaders['pdf'] {
  let running: { readonly thread: Worker; readonly worker: PDFWorker } | null = null;
  const stop = () => {
    running?.worker.destroy();
    running?.thread.terminate();
    running = null;
  };
  return async (name, bytes) => {
    if (!running) {
      const thread = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
      running = { thread, worker: PDFWorker.create({ port: thread }) };
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        stop();
        try {
          refuse(name, 'took longer than three minutes to read, and was given up');
        } catch (error) {
          reject(error);
        }
      }, LONGEST_MS);
    });
    try {
      return await Promise.race([readPdf(name, bytes, running.worker), tooLong]);
    } finally {
      clearTimeout(timer);
    }
  };
}
