/**
 * Reading hand-written YAML with the place of everything kept, so that each fault can be named with its line.
 * Every scalar is read as the text that stands there: `000` stays "000", `no` stays "no".
 */
import { isMap, isScalar, isSeq, type Node, parseDocument, Scalar, type YAMLMap } from 'yaml';
import type { SourceText } from './source-text.ts';
import { didYouMean } from './suggest.ts';

/** A text and where it stands in its file. */
export interface Placed {
  readonly value: string;
  readonly at: number;
}

/** The fields of one YAML map. Asking for a field makes it known; `finish` reports all others. */
export class Fields {
  /** Where the map begins. */
  readonly at: number;
  readonly source: SourceText;
  readonly #nodes = new Map<string, { readonly at: number; readonly node: Node | null }>();
  readonly #asked = new Set<string>();
  readonly #offset: number;

  constructor(source: SourceText, map: YAMLMap, offset: number) {
    this.source = source;
    this.#offset = offset;
    this.at = offset + (map.range?.[0] ?? 0);
    for (const { key, value } of map.items) {
      if (!isScalar(key)) continue;
      const at = offset + (key.range?.[0] ?? 0);
      this.#nodes.set(String(key.value), { at, node: value as Node | null });
    }
  }

  has(key: string): boolean {
    this.#asked.add(key);
    return this.#nodes.has(key);
  }

  /** Where the field stands, or where the map begins when it is missing. */
  placeOf(key: string): number {
    return this.#nodes.get(key)?.at ?? this.at;
  }

  report(key: string, message: string): void {
    this.source.report(this.placeOf(key), message);
  }

  /** A text that must be there; a fault is reported and null returned. */
  text(key: string): Placed | null {
    if (this.has(key)) return this.optionalText(key, `\`${key}\` is empty: fill it in`);
    this.report(key, `\`${key}\` is missing: add it`);
    return null;
  }

  /** A text, or null where the field is missing or says `null`. `whenNull`: what to report in the latter case. */
  optionalText(key: string, whenNull: string | null = null): Placed | null {
    if (!this.has(key)) return null;
    const field = this.#nodes.get(key);
    const text = this.#scalar(field?.node ?? null, key);
    if (text === null && whenNull !== null && isEmpty(field?.node ?? null)) this.report(key, whenNull);
    return text;
  }

  /** One of `values`; `fallback` where the field is missing. Null after a report. */
  choice<T extends string>(key: string, values: readonly T[], fallback?: T): T | null {
    if (!this.has(key) && fallback !== undefined) return fallback;
    const text = this.text(key);
    if (text === null) return null;
    const value = values.find((candidate) => candidate === text.value);
    if (value !== undefined) return value;
    const known = values.join(', ');
    this.source.report(text.at, `\`${key}: ${text.value}\` is none of ${known}${didYouMean(text.value, values)}`);
    return null;
  }

  /** `true` or `false`; false where the field is missing. */
  flag(key: string): boolean {
    return this.choice(key, ['true', 'false'], 'false') === 'true';
  }

  /** A list of texts; empty where the field is missing. */
  texts(key: string): Placed[] {
    return this.#list(key).flatMap((node) => this.#scalar(node, key) ?? []);
  }

  /** A list of maps; empty where the field is missing. */
  maps(key: string): Fields[] {
    return this.#list(key).flatMap((node) => this.#map(node, key) ?? []);
  }

  /** A map, or null where the field is missing or says `null`. */
  map(key: string): Fields | null {
    if (!this.has(key)) return null;
    const node = this.#nodes.get(key)?.node ?? null;
    return isEmpty(node) ? null : this.#map(node, key);
  }

  /** Reports the fields that nobody asked for. */
  finish(): void {
    for (const [key, { at }] of this.#nodes) {
      if (this.#asked.has(key)) continue;
      this.source.report(at, `\`${key}\` is no field here${didYouMean(key, this.#asked)}`);
    }
  }

  #list(key: string): (Node | null)[] {
    if (!this.has(key)) return [];
    const node = this.#nodes.get(key)?.node ?? null;
    if (isEmpty(node)) return [];
    if (isSeq(node)) return node.items as (Node | null)[];
    this.report(key, `\`${key}\` must be a list: put each entry on a line of its own behind "- "`);
    return [];
  }

  #scalar(node: Node | null, key: string): Placed | null {
    if (isEmpty(node)) return null;
    if (isScalar(node)) return { value: String(node.value), at: this.#offset + (node.range?.[0] ?? 0) };
    this.report(key, `\`${key}\` must be a text; put it in quotation marks if it holds ": " or "#"`);
    return null;
  }

  #map(node: Node | null, key: string): Fields | null {
    if (isMap(node)) return new Fields(this.source, node, this.#offset);
    const at = node?.range ? this.#offset + node.range[0] : this.placeOf(key);
    this.source.report(at, `an entry of \`${key}\` must have named fields, as in "- text: …"`);
    return null;
  }
}

/** Nothing there, or a bare `null` or `~`. */
function isEmpty(node: Node | null): boolean {
  if (node === null) return true;
  return isScalar(node) && node.type === Scalar.PLAIN && ['', 'null', '~'].includes(String(node.value));
}

/**
 * Reads `yaml`, which stands at `offset` in `source`.
 * @returns null, and reports why, when it is no YAML map.
 */
export function readFields(source: SourceText, yaml: string = source.text, offset = 0): Fields | null {
  const parsed = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: true, prettyErrors: false });
  for (const error of parsed.errors) source.report(offset + error.pos[0], `not readable as YAML: ${error.message}`);
  if (parsed.errors.length > 0) return null;
  if (isMap(parsed.contents)) return new Fields(source, parsed.contents, offset);
  source.report(offset, 'named fields are expected here, as in "name: …"');
  return null;
}
