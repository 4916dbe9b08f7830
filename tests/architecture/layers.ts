/** Who may import whom: the table of the design, as data and as a check. */
import { posix } from 'node:path';
import { type Fault, isCode, isTest, type SourceFile } from './sources.ts';
import { importsOf } from './syntax.ts';

export const LAYERS = [
  'core',
  'import',
  'components',
  'page',
  'platform',
  'cli',
  'entrypoints',
  'tests',
  'config',
] as const;
export type Layer = (typeof LAYERS)[number];

/** Rooms each layer may import from, beside its own. */
const MAY_IMPORT: Readonly<Record<Layer, readonly Layer[]>> = {
  core: [],
  import: ['core'],
  components: ['core'],
  page: ['core'],
  platform: ['core'],
  cli: ['core'],
  entrypoints: ['core', 'import', 'components', 'page', 'platform'],
  tests: ['core', 'import', 'components', 'page', 'platform', 'cli'],
  config: ['core', 'cli'],
};

/** Packages that only some places may use; every other package is judged by `BARE`. */
const PACKAGE_HOMES: readonly { readonly name: RegExp; readonly homes: RegExp; readonly rule: string }[] = [
  { name: /^webextension-polyfill$/, homes: /^platform\//, rule: 'only platform/ names the browser API' },
  { name: /^(wxt\/browser|@wxt-dev\/browser)$/, homes: /^platform\//, rule: 'only platform/ names the browser API' },
  { name: /^wxt(\/|$)/, homes: /^(entrypoints\/|wxt\.config\.ts$)/, rule: "WXT's helpers are for entrypoints" },
  { name: /^minisearch$/, homes: /^core\/search\//, rule: 'MiniSearch lives in core/search' },
  { name: /^fflate$/, homes: /^core\/untrusted\//, rule: 'archives are read and written in core/untrusted' },
  { name: /^(idb|fake-indexeddb)(\/|$)/, homes: /^platform\//, rule: 'the database is the business of platform/' },
  { name: /^yaml$/, homes: /^(core\/pack|cli)\//, rule: 'YAML is for reading pack folders' },
  {
    name: /^(@mozilla\/readability|pdfjs-dist|papaparse)(\/|$)/,
    homes: /^import\//,
    rule: 'libraries that read files are for import/',
  },
  { name: /^preact(\/|$)/, homes: /^(components|entrypoints)\//, rule: 'Preact is for components and entrypoints' },
  { name: /^@floating-ui\//, homes: /^page\//, rule: 'placement is the business of page/' },
];

/** Layers that run in a browser or anywhere: no package beside those above, nothing of Node. */
const BARE: readonly Layer[] = ['core', 'import', 'components', 'page', 'platform', 'entrypoints'];

/** The layer of a file, null where it is no code of ours (data, pictures, locales). */
export function layerOf(path: string): Layer | null {
  const folder = path.split('/')[0] ?? '';
  if (!path.includes('/')) return isCode(path) ? 'config' : null;
  return LAYERS.find((layer) => layer === folder) ?? null;
}

/** Every import that the table forbids. */
export function layerFaults(files: readonly SourceFile[]): Fault[] {
  return files
    .filter(({ path }) => isCode(path))
    .flatMap((file) => importsOf(file).flatMap((to) => judge(file.path, to)));
}

function judge(path: string, specifier: string | null): Fault[] {
  const fault = (what: string): Fault[] => [{ path, what }];
  const layer = layerOf(path);
  if (!layer) return fault('is code in a folder that the layer table does not know');
  if (specifier === null) {
    return BARE.includes(layer) ? fault('imports something that is only known when it runs') : [];
  }
  const target = resolve(path, specifier);
  return target === null ? judgePackage(path, layer, specifier, fault) : judgeOwn(path, layer, target, fault);
}

function judgeOwn(path: string, layer: Layer, target: string, fault: (what: string) => Fault[]): Fault[] {
  if (target.startsWith('../')) return fault(`imports ${target}, outside the repository`);
  const targetLayer = layerOf(target);
  if (targetLayer === null) return judgeMaterial(path, layer, target, fault);
  if (targetLayer === 'entrypoints') {
    const [, own] = path.split('/');
    const sameProgram = layer === 'entrypoints' && own !== undefined && target.startsWith(`entrypoints/${own}/`);
    return sameProgram ? [] : fault(`imports ${target}: nothing imports entrypoints`);
  }
  if (isTest(target) && !isTest(path)) return fault(`imports ${target}: only tests import tests`);
  if (targetLayer === layer || MAY_IMPORT[layer].includes(targetLayer)) return [];
  return fault(`imports ${target}: ${layer} must not know ${targetLayer}`);
}

/** Data and locales: the texts may be named anywhere, for they are types there; data goes through the compiler. */
function judgeMaterial(path: string, layer: Layer, target: string, fault: (what: string) => Fault[]): Fault[] {
  if (isTest(path) || layer === 'cli' || layer === 'config') return [];
  if (target.startsWith('public/_locales/')) return [];
  return fault(`imports ${target}: data is read through the compiled pack`);
}

function judgePackage(path: string, layer: Layer, name: string, fault: (what: string) => Fault[]): Fault[] {
  const home = PACKAGE_HOMES.find((entry) => entry.name.test(name));
  if (home)
    return home.homes.test(path) || layer === 'tests' || testOfHome(path, home.homes)
      ? []
      : fault(`imports ${name}: ${home.rule}`);
  if (isTest(path) || !BARE.includes(layer)) return [];
  return fault(`imports ${name}: ${layer} uses no such package`);
}

const testOfHome = (path: string, homes: RegExp): boolean => isTest(path) && homes.test(path);

/** Path of our own file that a specifier means, null for a package. */
function resolve(path: string, specifier: string): string | null {
  const bare = specifier.replace(/\?.*$/, '');
  if (/^[@~]{1,2}\//.test(bare)) return bare.replace(/^[@~]{1,2}\//, '');
  if (bare.startsWith('/')) return bare.slice(1);
  return bare.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), bare)) : null;
}
