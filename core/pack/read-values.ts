/** Values that several kinds of pack files share. */
import { isPartialDate, type PartialDate, partialDate } from '../ids.ts';
import { isWebAddress } from '../web-address.ts';
import type { Fields, Placed } from './fields.ts';

/** A whole number from 1. Null after a report. */
export function readNumber(fields: Fields, key: string): number | null {
  const text = fields.text(key);
  if (!text) return null;
  if (/^[1-9]\d{0,6}$/.test(text.value)) return Number(text.value);
  fields.source.report(text.at, `\`${key}: ${text.value}\` must be a whole number from 1`);
  return null;
}

/** A date, or null where the field is missing, or after a report. */
export function readDate(fields: Fields, key: string): PartialDate | null {
  const text = fields.optionalText(key);
  if (!text) return null;
  if (isPartialDate(text.value)) return partialDate(text.value);
  fields.source.report(text.at, `"${text.value}" is no date: write YYYY-MM-DD, or YYYY-MM where the day is unknown`);
  return null;
}

/** Texts that may be missing, and are then left out: they are hashed like all others. */
export function optionalFields<Key extends string>(
  fields: Fields,
  keys: readonly Key[],
): { readonly [K in Key]?: string } {
  const found = keys.flatMap((key) => {
    const text = fields.optionalText(key);
    return text ? [[key, text.value]] : [];
  });
  return Object.fromEntries(found) as { readonly [K in Key]?: string };
}

/** A web address. Null where the field is missing, or after a report. */
export function checkAddress(fields: Fields, text: Placed | null): string | null {
  if (!text) return null;
  if (isWebAddress(text.value)) return text.value;
  fields.source.report(text.at, `"${text.value}" is no web address: write one that begins with https://`);
  return null;
}
