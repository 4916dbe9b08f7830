/** How light a page's own ink is. Dark pages often say nothing of a colour scheme, so the words themselves are asked. */
import type { Ink } from './sheets.ts';

/** Each costs a look at computed style. */
const ASKED = 8;

/**
 * The ink that most of the elements are written in; null where each agrees with its colour scheme, which the default
 * rule follows already.
 */
export function inkOf(elements: readonly Element[]): Ink {
  const step = Math.max(1, Math.floor(elements.length / ASKED));
  let light = 0;
  let dark = 0;
  let isPlain = true;
  for (let at = 0; at < elements.length && light + dark < ASKED; at += step) {
    const element = elements[at];
    const style = element?.isConnected ? getComputedStyle(element) : null;
    const brightness = style ? brightnessOf(style.color) : null;
    if (!style || brightness === null) continue;
    const isLight = brightness > 0.5;
    if (isLight) light++;
    else dark++;
    isPlain &&= isLight === isDarkScheme(style.colorScheme);
  }
  if (isPlain) return null;
  return light > dark ? 'light' : 'dark';
}

function isDarkScheme(scheme: string): boolean {
  const [hasLight, hasDark] = [scheme.includes('light'), scheme.includes('dark')];
  return hasDark && (!hasLight || matchMedia('(prefers-color-scheme: dark)').matches);
}

/** From 0 (black) to 1 (white), of a computed colour; null where it is not told in a form we know. */
export function brightnessOf(colour: string): number | null {
  const rgb = /^rgba?\((\d+(?:\.\d+)?),? (\d+(?:\.\d+)?),? (\d+(?:\.\d+)?)/u.exec(colour);
  if (rgb) return (0.2126 * Number(rgb[1]) + 0.7152 * Number(rgb[2]) + 0.0722 * Number(rgb[3])) / 255;
  const lightness = /^(?:ok)?l(?:ab|ch)\(([\d.]+)/u.exec(colour);
  if (lightness) return Number(lightness[1]) / (colour.startsWith('ok') ? 1 : 100);
  const srgb = /^color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)/u.exec(colour);
  if (srgb) return 0.2126 * Number(srgb[1]) + 0.7152 * Number(srgb[2]) + 0.0722 * Number(srgb[3]);
  return null;
}
