/** Something from outside was not let in. The message is for the reader: what it is, what is wrong, without a full stop. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}

/** @throws {RefusedError} always. @param name of the file, as the reader knows it */
export function refuse(name: string, what: string): never {
  throw new RefusedError(`${name}: ${what}`);
}
