/** Does twice the page take twice the time? */
import type { CompiledPack } from '../../core/pack/format.ts';
import type { Bench } from './browser.ts';
import type * as InPage from './in-page.ts';
import { takeLexicon } from './ratios.ts';

export interface Size {
  readonly characters: number;
  /** Milliseconds of the fastest of some runs. */
  readonly time: number;
}

const SIZES = [10_000, 100_000, 1_000_000, 5_000_000, 20_000_000];

/** Pages of so many characters in many small nodes, some with names. */
export async function linearity(bench: Bench, script: string, pack: CompiledPack): Promise<Size[]> {
  const sizes: Size[] = [];
  for (const characters of SIZES) {
    const page = await bench.open('/empty');
    page.setDefaultTimeout(180_000);
    await page.evaluate(script);
    await takeLexicon(page, 'bench', [pack]);
    const time = await page.evaluate((wanted) => {
      const fill = document.createDocumentFragment();
      for (let length = 0, n = 0; length < wanted; n++) {
        const paragraph = document.createElement('p');
        const bold = document.createElement('b');
        bold.append(n % 40 ? `Sentence ${n}` : 'Jens Stoltenberg');
        paragraph.append(
          bold,
          ' stands here with some words of the kind that papers print, and ends with a full stop. ',
        );
        length += paragraph.textContent.length;
        fill.append(paragraph);
      }
      document.body.append(fill);
      document.body.getBoundingClientRect();
      return (globalThis as unknown as { bench: typeof InPage }).bench.fastest('pipeline', 1500);
    }, characters);
    await page.close();
    sizes.push({ characters, time });
    console.log(`${characters} characters: ${time.toFixed(1)} ms`);
  }
  return sizes;
}
