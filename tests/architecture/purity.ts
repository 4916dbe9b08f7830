import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Fault, ROOT } from './sources.ts';

/**
 * Compiles files with the language's own types only: no DOM, no Node, no browser API. What core may use beside is in
 * `core-globals.d.ts`. The compiler knows scopes, so a parameter called `document` is no fault and the global is.
 * @param paths absolute paths of the files to judge; a fault in one that they import counts too.
 */
export function impureNames(paths: readonly string[]): Fault[] {
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-purity-'));
  try {
    const project = join(folder, 'tsconfig.json');
    const compilerOptions = {
      target: 'ESNext',
      module: 'ESNext',
      moduleResolution: 'Bundler',
      lib: ['ESNext'],
      types: [],
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      allowImportingTsExtensions: true,
      resolveJsonModule: true,
    };
    const files = [`${ROOT}tests/architecture/core-globals.d.ts`, ...paths];
    writeFileSync(project, JSON.stringify({ compilerOptions, files }));
    return compile(project);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** "Cannot find name" in its several forms: with a hint at another library, at Node's types, at a misspelling. */
const UNKNOWN_NAME = /error TS(2304|2503|2552|2580|2584|2591|2592|2868): (.*)$/;

function compile(project: string): Fault[] {
  try {
    execFileSync(process.execPath, [`${ROOT}node_modules/typescript/bin/tsc`, '-p', project, '--pretty', 'false'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return [];
  } catch (error) {
    const output = String((error as { stdout?: unknown }).stdout ?? '');
    const lines = output.split('\n').filter((line) => line.includes('error TS'));
    if (lines.length === 0) throw error;
    // Other errors are the type check's business; here they may stem from types that are left out on purpose.
    return lines.flatMap((line) => {
      const found = UNKNOWN_NAME.exec(line);
      return found ? [{ path: line.split('(')[0] ?? line, what: found[2] ?? line }] : [];
    });
  }
}
