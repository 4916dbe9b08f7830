/** Bundles what is measured, of this version or of another, as one script that leaves its functions under a name. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** @param entry path below `root` @param name global that holds what the entry exports @throws {Error} when it cannot be built */
export async function bundle(entry: string, name: string, root = ROOT): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'chrome148',
      lib: { entry: join(root, entry), formats: ['iife'], name },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  const chunk = result && 'output' in result ? result.output[0] : undefined;
  if (!chunk) throw new Error(`${entry} could not be built`);
  return chunk.code;
}

/** A copy of the version that git knows as `ref`, gone when `run` is over. @throws {Error} when git does not know it */
export async function withVersion<Result>(ref: string, run: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-bench-'));
  try {
    const archive = execFileSync('git', ['archive', ref], { cwd: ROOT, maxBuffer: 2 ** 30 });
    execFileSync('tar', ['-x', '-C', folder], { input: archive });
    // The second holds the settings that tsconfig.json builds on.
    for (const name of ['node_modules', '.wxt']) symlinkSync(join(ROOT, name), join(folder, name), 'dir');
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
