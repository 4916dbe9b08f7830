/** The rules of the repository, held against every file of it. That each rule fires is proved in the tests beside this one. */
import { describe, expect, it } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { layerFaults } from './layers.ts';
import {
  browserApiFaults,
  clockFaults,
  importFaults,
  lengthFaults,
  machinePathFaults,
  markupFaults,
  networkFaults,
} from './names.ts';
import { impureNames } from './purity.ts';
import { type Fault, isCode, isShipped, isTest, ROOT, readFiles, repositoryPaths } from './sources.ts';
import { textFaults } from './texts.ts';

const paths = repositoryPaths();
const code = readFiles(paths.filter(isCode));
/** Raw sources of packs are byte for byte what they are, and a lockfile is not written by hand. */
const isOwnText = (path: string): boolean =>
  /\.(ts|tsx|css|html|md|json|ya?ml|svg)$|^\.ci\//.test(path) && !/^data\/[^/]+\/raw\/|package-lock\.json$/.test(path);

const listed = (faults: readonly Fault[]): string[] => faults.map(({ path, what }) => `${path} ${what}`);

describe('the repository', () => {
  it('is read at all', () => {
    expect(code.filter(({ path }) => isShipped(path)).length).toBeGreaterThan(20);
  });

  it('keeps its layers', () => expect(listed(layerFaults(code))).toEqual([]));
  it('names the browser API in platform/ only', () => expect(listed(browserApiFaults(code))).toEqual([]));
  it('has no clock and no chance in core', () => expect(listed(clockFaults(code))).toEqual([]));
  it('makes no markup from strings', () => expect(listed(markupFaults(code))).toEqual([]));
  it('loads code from written addresses only', () => expect(listed(importFaults(code))).toEqual([]));
  it('has no way to the network', () => expect(listed(networkFaults(code))).toEqual([]));
  it('names no path of one computer', () => {
    expect(listed(machinePathFaults(readFiles(paths.filter(isOwnText))))).toEqual([]);
  });

  it('has no DOM, no Node and no browser in core', () => {
    const core = code.filter(({ path }) => isShipped(path) && path.startsWith('core/'));
    expect(listed(impureNames(core.map(({ path }) => ROOT + path)))).toEqual([]);
  }, 30_000);

  it('has every text that it uses and uses every text that it has', () => {
    const users = readFiles(paths.filter((path) => isCode(path) || path.endsWith('.html')));
    const shown = users.filter(({ path }) => isShipped(path) || path.endsWith('.html') || !path.includes('/'));
    expect(listed(textFaults(shown, Object.keys(english), 'public/_locales/en/messages.json'))).toEqual([]);
  });

  it('has files of one idea (a warning)', () => {
    for (const line of listed(lengthFaults(code.filter(({ path }) => !isTest(path))))) console.warn(line);
  });
});
