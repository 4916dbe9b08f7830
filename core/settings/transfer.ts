/** Settings as a file: what Options exports and imports. */
import { normaliseSettings } from './normalise.ts';
import type { Settings } from './types.ts';

const KIND = 'backgrounder-settings';

/** The text of a settings file. */
export function exportSettings(settings: Settings): string {
  return `${JSON.stringify({ kind: KIND, settings }, null, 2)}\n`;
}

export type ImportResult =
  | { readonly type: 'imported'; readonly settings: Settings; readonly repaired: readonly string[] }
  | { readonly type: 'refused'; readonly reason: 'not-json' | 'not-settings' | 'newer' };

/** Reads a settings file. Refused whole where it is none or a newer version wrote it; single bad fields are repaired and named. */
export function importSettings(text: string): ImportResult {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { type: 'refused', reason: 'not-json' };
  }
  const file = parsed as { kind?: unknown; settings?: { version?: unknown } } | null;
  const sound = typeof file === 'object' && file?.kind === KIND && typeof file.settings === 'object' && file.settings;
  if (!sound) return { type: 'refused', reason: 'not-settings' };
  if (typeof sound.version === 'number' && sound.version > 1) return { type: 'refused', reason: 'newer' };
  return { type: 'imported', ...normaliseSettings(sound) };
}
