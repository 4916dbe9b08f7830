import { posix, win32 } from 'node:path';
import type { Machine } from './machine.ts';

export const ENGINES = ['chromium', 'firefox'] as const;
export type Engine = (typeof ENGINES)[number];

export interface Place {
  readonly name: string;
  readonly path: string;
}

/** Environment variables that name a browser, the first that is set wins. */
export const BROWSER_VARIABLES: Readonly<Record<Engine, readonly string[]>> = {
  chromium: ['BACKGROUNDER_CHROMIUM', 'CHROMIUM_PATH', 'CHROME_PATH', 'CHROME_BIN'],
  firefox: ['BACKGROUNDER_FIREFOX', 'FIREFOX_PATH', 'FIREFOX_BIN'],
};

/**
 * Programs by the name under which distributions install them. Chromium stands before Google Chrome because it is
 * what the tests of this project were run in; any of them can load the extension.
 */
const LINUX: Readonly<Record<Engine, readonly (readonly [name: string, program: string])[]>> = {
  chromium: [
    ['Chromium', 'chromium'],
    ['Chromium', 'chromium-browser'],
    ['Google Chrome', 'google-chrome'],
    ['Google Chrome', 'google-chrome-stable'],
    ['Microsoft Edge', 'microsoft-edge'],
    ['Microsoft Edge', 'microsoft-edge-stable'],
  ],
  firefox: [
    ['Firefox', 'firefox'],
    ['Firefox ESR', 'firefox-esr'],
    ['Firefox Developer Edition', 'firefox-developer-edition'],
  ],
};

const MAC: typeof LINUX = {
  chromium: [
    ['Chromium', 'Chromium.app/Contents/MacOS/Chromium'],
    ['Google Chrome', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['Microsoft Edge', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ],
  firefox: [
    ['Firefox', 'Firefox.app/Contents/MacOS/firefox'],
    ['Firefox Developer Edition', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
  ],
};

const WINDOWS: typeof LINUX = {
  chromium: [
    ['Chromium', 'Chromium\\Application\\chrome.exe'],
    ['Google Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
    ['Microsoft Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
  ],
  firefox: [
    ['Firefox', 'Mozilla Firefox\\firefox.exe'],
    ['Firefox Developer Edition', 'Firefox Developer Edition\\firefox.exe'],
  ],
};

/** Folders of programs that exist on Linux even where PATH is short, as under cron or a desktop launcher. */
const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/var/lib/flatpak/exports/bin', '/opt/firefox'];

/** Where browsers of this engine live on such a machine, the one to prefer first. Nothing is looked up. */
export function knownPlaces(engine: Engine, machine: Pick<Machine, 'platform' | 'env'>): Place[] {
  const { platform, env } = machine;
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])];
    return MAC[engine].flatMap(([name, app]) => folders.map((folder) => ({ name, path: posix.join(folder, app) })));
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(isSet);
    return WINDOWS[engine].flatMap(([name, exe]) => folders.map((folder) => ({ name, path: win32.join(folder, exe) })));
  }
  const onPath = (env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
  const folders = [...new Set([...onPath, ...LINUX_FOLDERS])];
  return LINUX[engine].flatMap(([name, program]) =>
    folders.map((folder) => ({ name, path: posix.join(folder, program) })),
  );
}

function isSet(folder: string | undefined): folder is string {
  return folder !== undefined && folder !== '';
}
