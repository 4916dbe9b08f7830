import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A file of the repository. `path` is relative to its top, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A place where a rule is broken, in words a person can act on. */
export interface Fault {
  readonly path: string;
  readonly what: string;
}

/** Paths of all files that are or could be committed, sorted. Folders named in `.gitignore` are left out. */
export function repositoryPaths(): string[] {
  const ignored = readFileSync(`${ROOT}.gitignore`, 'utf8').split('\n');
  const leftOut = new Set(['.git', ...ignored.map((line) => line.trim().replace(/^\/|\/$/g, ''))]);
  const paths: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(ROOT + folder, { withFileTypes: true })) {
      if (leftOut.has(entry.name)) continue;
      const path = folder + entry.name;
      if (entry.isDirectory()) walk(`${path}/`);
      else if (entry.isFile()) paths.push(path);
    }
  };
  walk('');
  return paths.sort();
}

export function readFiles(paths: readonly string[]): SourceFile[] {
  return paths.map((path) => ({ path, text: readFileSync(ROOT + path, 'utf8') }));
}

export const isCode = (path: string): boolean => /\.(ts|tsx|mts|js|mjs)$/.test(path);
export const isTest = (path: string): boolean =>
  /(?:\.(?:test|spec)|-for-tests?)\.tsx?$/.test(path) || path.startsWith('tests/');

/** The code that ends up in the extension. */
export const isShipped = (path: string): boolean =>
  isCode(path) && !isTest(path) && /^(core|import|components|page|platform|entrypoints)\//.test(path);
