/** A text file of a pack while it is compiled: knows its lines and keeps the problems found in it. */
import { LineCounter } from 'yaml';
import type { Problem, SourceFile } from './problem.ts';

export class SourceText {
  readonly path: string;
  readonly text: string;
  readonly #lines = new LineCounter();
  readonly #problems: Problem[];

  /** @param problems the compilation's one list, to which `report` adds. */
  constructor(file: SourceFile, problems: Problem[]) {
    this.path = file.path;
    this.#problems = problems;
    this.text = decode(file.content);
    this.#lines.addNewLine(0);
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1))
      this.#lines.addNewLine(at + 1);
  }

  /** Adds a problem at `offset` (UTF-16 index into `text`). */
  report(offset: number, message: string): void {
    const { line, col } = this.#lines.linePos(Math.min(offset, this.text.length));
    this.#problems.push({ file: this.path, line, column: col, message });
  }
}

/** UTF-8 with or without a byte order mark; a mark is dropped, line ends become `\n`. */
function decode(content: string | Uint8Array): string {
  const text = typeof content === 'string' ? content.replace(/^\uFEFF/, '') : new TextDecoder().decode(content);
  return text.replaceAll('\r\n', '\n');
}

/** The file's name without folder and ending: the id of a document, topic or conflict. */
export function idOfPath(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}
