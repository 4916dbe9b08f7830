import { compileDocuments } from '../pack/compile-documents.ts';
import type { CompiledDocument } from '../pack/format.ts';

/** Compiled documents of bare texts; titles before a `|`. */
export async function documentsOf(...texts: readonly string[]): Promise<readonly CompiledDocument[]> {
  const documents = texts.map((text, index) => {
    const [title = '', ...rest] = text.includes('|') ? text.split('|') : ['', text];
    return { id: `d${index}`, title, text: rest.join('|') };
  });
  return (await compileDocuments(documents)).documents;
}
