import { isWebAddress } from '../core/web-address.ts';

/** An address of the web as it may be shown and asked for, its fragment left out; null where `text` is none. */
export function webAddress(text: string | null | undefined, base: string | null = null): string | null {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return null;
  try {
    const address = new URL(trimmed, base ?? undefined);
    address.hash = '';
    return isWebAddress(address.href) ? address.href : null;
  } catch {
    return null;
  }
}
