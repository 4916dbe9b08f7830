/** What is wrong with a pack's source, said to the person who edits it. */
export interface Problem {
  /** Path inside the pack folder, as in `topics/article-5.yaml`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1; left out where the whole line is meant. */
  readonly column?: number;
  /** What is wrong and what to do about it. */
  readonly message: string;
}

/** One file of a pack folder, held in memory. */
export interface SourceFile {
  /** Path inside the pack folder, parts joined by `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** As compilers print it: `file:line: message`. */
export function formatProblem(problem: Problem): string {
  const place =
    problem.column === undefined
      ? `${problem.file}:${problem.line}`
      : `${problem.file}:${problem.line}:${problem.column}`;
  return `${place}: ${problem.message}`;
}

/** The order in which problems are told: by file, then by place. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || (a.column ?? 0) - (b.column ?? 0);
}
