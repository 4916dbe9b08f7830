/** Comparing pictures of pages and putting them on one sheet, with what the browser has for it. */
import type { Bench } from '../bench/browser.ts';

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** The line of a mark stands below its word and is drawn softly. */
const AROUND = 5;

/** Pixels that differ outside the boxes. Pictures are PNG in base64. */
export async function differingPixels(
  bench: Bench,
  one: string,
  other: string,
  boxes: readonly Box[],
): Promise<number> {
  if (one === other) return 0;
  const page = await bench.open('/empty');
  try {
    return await page.evaluate(
      async ({ pictures, boxes: known, around }) => {
        const [a, b] = await Promise.all(
          pictures.map(async (picture) => {
            const bitmap = await createImageBitmap(new Blob([Uint8Array.fromBase64(picture)], { type: 'image/png' }));
            const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
            pen?.drawImage(bitmap, 0, 0);
            return pen?.getImageData(0, 0, bitmap.width, bitmap.height);
          }),
        );
        if (!a || !b || a.width !== b.width || a.height !== b.height) return Number.POSITIVE_INFINITY;
        const isMark = (x: number, y: number) =>
          known.some(([l, t, r, d]) => x >= l - around && x <= r + around && y >= t - around && y <= d + around);
        let count = 0;
        for (let at = 0; at < a.data.length; at += 4) {
          const isSame = [0, 1, 2].every((channel) => a.data[at + channel] === b.data[at + channel]);
          if (!isSame && !isMark((at / 4) % a.width, Math.floor(at / 4 / a.width))) count++;
        }
        return count;
      },
      { pictures: [one, other], boxes, around: AROUND },
    );
  } finally {
    await page.close();
  }
}

/** All pictures on one, six in a row. */
export async function sheetOf(bench: Bench, pictures: readonly string[]): Promise<Buffer> {
  const page = await bench.open('/empty');
  await page.goto('about:blank');
  const images = pictures.map((picture) => `<img width="420" src="data:image/png;base64,${picture}">`);
  await page.setContent(`<body style="margin: 0; width: 2560px; background: #888">${images.join(' ')}</body>`);
  const sheet = await page.screenshot({ fullPage: true });
  await page.close();
  return sheet;
}
