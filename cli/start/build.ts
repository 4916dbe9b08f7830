import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Engine } from '../browsers/known-places.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Folder of the built extension for browsers of this engine. */
export function builtExtension(engine: Engine): string {
  return `${ROOT}.output/${engine === 'chromium' ? 'chrome' : 'firefox'}-mv3`;
}

/** Builds the extension for browsers of this engine. @throws {Error} when the build fails; it has then said why. */
export async function buildExtension(engine: Engine): Promise<void> {
  const ok = await runTool('wxt', ['build', '-b', engine === 'chromium' ? 'chrome' : 'firefox']);
  if (!ok) throw new Error('the build failed');
}

/** Runs a tool of the project in its folder, its output on ours. @returns whether it ended well. */
export function runTool(
  tool: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(tool, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    child.on('error', (error) => {
      console.error(`${tool} could not be run: ${error.message}. Start it through npm.`);
      resolve(false);
    });
    child.on('close', (code) => resolve(code === 0));
  });
}
