/** The same list of keyed rows in each framework, bundled as a page would load it. Each offers `window.draw(rows)`. */
import { fileURLToPath } from 'node:url';
import { compile, compileModule } from 'svelte/compiler';
import { build, type Plugin } from 'vite';

export const FRAMEWORKS = ['preact', 'react', 'vue', 'svelte'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

const FOLDER = fileURLToPath(new URL('../fixtures/lists/', import.meta.url));

const svelte: Plugin = {
  name: 'svelte',
  transform(code, id) {
    if (id.endsWith('.svelte')) return compile(code, { filename: id, generate: 'client' }).js;
    return id.endsWith('.svelte.js') ? compileModule(code, { filename: id, generate: 'client' }).js : null;
  },
};

/** The script's text. @throws {Error} when it cannot be built */
export async function listScript(framework: Framework): Promise<string> {
  const built = await build({
    configFile: false,
    root: FOLDER,
    logLevel: 'error',
    plugins: [svelte],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: `${FOLDER}${framework}.js`, formats: ['iife'], name: 'list' },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined;
  if (!chunk) throw new Error(`the list of ${framework} could not be built`);
  return chunk.code;
}
