/** Lines of JSON from a file, each an object with an id and texts. */
import { readFile } from 'node:fs/promises';

export type TextRecord<Field extends string, Optional extends string = never> = {
  readonly id: string | number;
} & Readonly<Record<Field, string>> &
  Readonly<Partial<Record<Optional, string>>>;

/**
 * Empty lines are passed over. @param fields the texts that each line must have beside its `id`
 * @param optional those that it may have
 * @throws {Error} naming file and line of the first line that is not such an object.
 */
export async function readTextRecords<Field extends string, Optional extends string = never>(
  file: string,
  fields: readonly Field[],
  optional: readonly Optional[] = [],
): Promise<TextRecord<Field, Optional>[]> {
  const content = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Error(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  return content
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line, index) => (line.trim() === '' ? [] : [readRecord(line, fields, optional, `${file}:${index + 1}`)]));
}

function readRecord<Field extends string, Optional extends string>(
  line: string,
  fields: readonly Field[],
  optional: readonly Optional[],
  place: string,
): TextRecord<Field, Optional> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new Error(`${place}: no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const record = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (typeof record.id !== 'string' && typeof record.id !== 'number') {
    throw new Error(`${place}: "id" must be a string or a number`);
  }
  for (const field of fields) {
    if (typeof record[field] !== 'string') throw new Error(`${place}: "${field}" must be a string`);
  }
  for (const field of optional) {
    if (record[field] !== undefined && typeof record[field] !== 'string') {
      throw new Error(`${place}: "${field}" must be a string where it is given`);
    }
  }
  return record as TextRecord<Field, Optional>;
}
