import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';

/** What looking for a browser needs to know of the computer, so that a test can stand in for any computer. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly root: boolean;
  exists(path: string): boolean;
  /** Runs a program to its end. `output` is what it wrote; `ok` is false when it failed, is missing, or took too long. */
  run(program: string, args: readonly string[], limitSeconds: number): { ok: boolean; output: string };
  say(line: string): void;
}

/** The computer this runs on. Lines go to standard output. */
export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  root: process.getuid?.() === 0,
  exists: existsSync,
  run(program, args, limitSeconds) {
    const result = spawnSync(program, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limitSeconds * 1000,
      // npm's launchers are scripts on Windows.
      shell: process.platform === 'win32',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return { ok: result.status === 0, output: `${result.stdout ?? ''}${result.stderr ?? ''}` };
  },
  say: (line) => console.log(line),
};
