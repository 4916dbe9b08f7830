import { debianBrowser, type Got, playwrightBrowser } from './get-browser.ts';
import { BROWSER_VARIABLES, type Engine, knownPlaces } from './known-places.ts';
import { type Machine, thisMachine } from './machine.ts';

export interface FoundBrowser {
  readonly engine: Engine;
  /** As in "Chromium". */
  readonly name: string;
  /** Its program. */
  readonly path: string;
  /** How it was found, as in "named by CHROME_PATH". */
  readonly how: string;
}

/** No browser can be had. The message is one line that says what was tried and what to do. */
export class NoBrowserError extends Error {}

/**
 * Finds a browser that is already here: the one an environment variable names, else the first known place that exists.
 * @throws {NoBrowserError} when the variable names a file that is not there: a wish that cannot be met is no hint.
 */
export function findInstalled(engine: Engine, machine: Machine = thisMachine): FoundBrowser | null {
  for (const variable of BROWSER_VARIABLES[engine]) {
    const path = machine.env[variable];
    if (!path) continue;
    if (!machine.exists(path)) throw new NoBrowserError(`${variable} names ${path}, and there is no such file.`);
    return { engine, name: NAMES[engine], path, how: `named by ${variable}` };
  }
  const place = knownPlaces(engine, machine).find(({ path }) => machine.exists(path));
  return place ? { engine, ...place, how: 'found on this machine' } : null;
}

/**
 * Finds a browser of this engine, or gets one: environment variable, this machine, Playwright's download, apt.
 * Says what it did.
 * @throws {NoBrowserError} when none can be had.
 */
export function findBrowser(engine: Engine, machine: Machine = thisMachine): FoundBrowser {
  const installed = findInstalled(engine, machine);
  if (installed) return announce(installed, machine);
  const reasons: string[] = [];
  for (const way of [playwrightBrowser, debianBrowser]) {
    const got: Got = way(engine, machine);
    if (got.type === 'got') {
      return announce({ engine, name: got.name, path: got.path, how: 'fetched' }, machine);
    }
    reasons.push(got.why);
  }
  const variable = BROWSER_VARIABLES[engine][0];
  throw new NoBrowserError(
    `No ${NAMES[engine]} to be had: none on this machine; ${reasons.join('; ')}. Install one, or name it in ${variable}.`,
  );
}

const NAMES: Readonly<Record<Engine, string>> = { chromium: 'Chromium', firefox: 'Firefox' };

function announce(browser: FoundBrowser, machine: Machine): FoundBrowser {
  machine.say(`${browser.name}: ${browser.path} (${browser.how})`);
  return browser;
}
