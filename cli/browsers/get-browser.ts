import { chromium } from '@playwright/test';
import type { Engine } from './known-places.ts';
import type { Machine } from './machine.ts';

/** What a way of getting a browser came to: the program's path, or why there is none. */
export type Got =
  | { readonly type: 'got'; readonly name: string; readonly path: string }
  | { readonly type: 'no'; readonly why: string };

/** A download that has not ended by then will not. In seconds. */
const DOWNLOAD_LIMIT = 300;
const APT_LIMIT = 600;

const DEBIAN_PACKAGES: Readonly<Record<Engine, { readonly name: string; readonly program: string }>> = {
  chromium: { name: 'chromium', program: '/usr/bin/chromium' },
  firefox: { name: 'firefox-esr', program: '/usr/bin/firefox-esr' },
};

/** Playwright's own Chromium: the one in its cache, or downloaded now. Its Firefox is patched and speaks no BiDi. */
export function playwrightBrowser(engine: Engine, machine: Machine): Got {
  if (engine === 'firefox') return { type: 'no', why: "Playwright's Firefox cannot be driven over WebDriver BiDi" };
  const path = chromium.executablePath();
  const got: Got = { type: 'got', name: "Playwright's Chromium", path };
  if (machine.exists(path)) return got;
  machine.say("No Chromium on this machine: asking for Playwright's (npx playwright install chromium) …");
  const { ok, output } = machine.run('npx', ['--no-install', 'playwright', 'install', 'chromium'], DOWNLOAD_LIMIT);
  if (ok && machine.exists(path)) return got;
  return { type: 'no', why: `Playwright could not download it (${reasonIn(output)})` };
}

/** The distribution's browser, by apt, where this is Debian and we may install. */
export function debianBrowser(engine: Engine, machine: Machine): Got {
  if (!machine.exists('/etc/debian_version')) return { type: 'no', why: 'this is no Debian, so apt was not asked' };
  if (!machine.root) return { type: 'no', why: 'not root, so apt was not asked' };
  const { name, program } = DEBIAN_PACKAGES[engine];
  machine.say(`Installing ${name} with apt-get …`);
  const update = machine.run('apt-get', ['update'], APT_LIMIT);
  const install = machine.run('apt-get', ['install', '-y', '--no-install-recommends', name], APT_LIMIT);
  if (install.ok && machine.exists(program)) return { type: 'got', name: `Debian's ${name}`, path: program };
  const output = install.ok ? `it left no ${program}` : reasonIn(install.output) || reasonIn(update.output);
  return { type: 'no', why: `apt-get could not install ${name} (${output})` };
}

/** The line of an installer's output that says why: the first that calls itself an error, else the last with words. */
function reasonIn(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  const reason = lines.find((line) => /^(E|Error|error):/.test(line)) ?? lines.findLast((line) => /[a-z]/i.test(line));
  return reason?.slice(0, 160) ?? '';
}
