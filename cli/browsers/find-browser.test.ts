import { describe, expect, it } from 'vitest';
import { findBrowser, findInstalled, NoBrowserError } from './find-browser.ts';
import { knownPlaces } from './known-places.ts';
import type { Machine } from './machine.ts';

interface Told {
  readonly machine: Machine;
  readonly said: string[];
  readonly ran: string[];
}

/** A made-up machine. `installs`: what appears when a command of that name has run. */
function machineWith(
  files: readonly string[],
  options: Partial<Pick<Machine, 'platform' | 'env' | 'root'>> & { installs?: Record<string, string> } = {},
): Told {
  const there = new Set(files);
  const told: Told = {
    said: [],
    ran: [],
    machine: {
      platform: options.platform ?? 'linux',
      env: options.env ?? {},
      root: options.root ?? false,
      exists: (path) => there.has(path),
      run(program, args) {
        told.ran.push([program, ...args].join(' '));
        const appears = args.includes('update') ? undefined : options.installs?.[program];
        if (appears) there.add(appears);
        return { ok: appears !== undefined, output: 'E: no network\n' };
      },
      say: (line) => told.said.push(line),
    },
  };
  return told;
}

describe('finding a browser', () => {
  it('takes the one that an environment variable names before any other', () => {
    const { machine, said } = machineWith(['/usr/bin/chromium', '/opt/mine'], {
      env: { BACKGROUNDER_CHROMIUM: '/opt/mine' },
    });
    expect(findBrowser('chromium', machine)).toMatchObject({
      path: '/opt/mine',
      how: 'named by BACKGROUNDER_CHROMIUM',
    });
    expect(said.join()).toContain('/opt/mine');
  });

  it('refuses a variable that names nothing instead of taking another browser', () => {
    const { machine } = machineWith(['/usr/bin/firefox'], { env: { BACKGROUNDER_FIREFOX: '/gone' } });
    expect(() => findBrowser('firefox', machine)).toThrow('BACKGROUNDER_FIREFOX names /gone');
  });

  it('never gives one engine for the other', () => {
    expect(findInstalled('firefox', machineWith(['/usr/bin/chromium']).machine)).toBeNull();
    expect(findInstalled('chromium', machineWith(['/usr/bin/firefox-esr']).machine)).toBeNull();
  });

  it.each([
    ['linux', {}, '/usr/bin/google-chrome', 'Google Chrome'],
    ['linux', { PATH: '/home/r/bin:/usr/bin' }, '/home/r/bin/chromium', 'Chromium'],
    ['darwin', {}, '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge', 'Microsoft Edge'],
    ['darwin', { HOME: '/Users/r' }, '/Users/r/Applications/Chromium.app/Contents/MacOS/Chromium', 'Chromium'],
    ['win32', { LOCALAPPDATA: 'C:\\L' }, 'C:\\L\\Google\\Chrome\\Application\\chrome.exe', 'Google Chrome'],
  ] as const)('finds it where %s puts it %o', (platform, env, path, name) => {
    const { machine } = machineWith([path], { platform, env });
    expect(findInstalled('chromium', machine)).toMatchObject({ path, name });
  });

  it('installs by apt on Debian as root when there is none, and says so', () => {
    const { machine, said, ran } = machineWith(['/etc/debian_version'], {
      root: true,
      installs: { 'apt-get': '/usr/bin/firefox-esr' },
    });
    expect(findBrowser('firefox', machine).path).toBe('/usr/bin/firefox-esr');
    expect(ran).toEqual(['apt-get update', 'apt-get install -y --no-install-recommends firefox-esr']);
    expect(said.join()).toContain('firefox-esr');
  });

  it("asks for Playwright's Chromium before apt", () => {
    const { machine, ran } = machineWith(['/etc/debian_version'], {
      root: true,
      installs: { 'apt-get': '/usr/bin/chromium' },
    });
    findBrowser('chromium', machine);
    expect(ran[0]).toContain('playwright install chromium');
    expect(ran.at(-1)).toContain('apt-get install');
  });

  it('leaves apt alone without root', () => {
    const { machine, ran } = machineWith(['/etc/debian_version']);
    expect(() => findBrowser('firefox', machine)).toThrow(NoBrowserError);
    expect(ran).toEqual([]);
  });

  it('says on one line what was tried and what to do when none can be had', () => {
    const { machine } = machineWith([]);
    expect(() => findBrowser('chromium', machine)).toThrow(
      /^No Chromium to be had: .*Playwright could not download it \(E: no network\).*BACKGROUNDER_CHROMIUM\.$/,
    );
  });

  it('knows places for both engines on every platform', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const)
      for (const engine of ['chromium', 'firefox'] as const)
        expect(knownPlaces(engine, { platform, env: { PROGRAMFILES: 'C:\\P' } }).length).toBeGreaterThan(1);
  });
});
