/** A figure of the live measurements as it is reported. */

export interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly target: string;
  /** Null: told for comparison, no target. */
  readonly met: boolean | null;
}

/** One measurement: what it found and how. */
export interface Section {
  readonly title: string;
  /** How it was measured, in a sentence or two. */
  readonly how: string;
  readonly figures: readonly Figure[];
}

export const ms = (value: number): string => `${value.toFixed(Math.abs(value) < 10 ? 2 : 1)} ms`;
export const kB = (bytes: number): string => `${Math.round(bytes / 1000).toLocaleString('en')} kB`;

/** @param most target: the value may be this at the most */
export function atMost(what: string, value: number, most: number, show: (value: number) => string): Figure {
  return { what, measured: show(value), target: `≤ ${show(most).replace(/\.0+(?= )/, '')}`, met: value <= most };
}

/** @param limit target, in ms: the value must be less */
export const below = (what: string, value: number, limit: number): Figure => ({
  what,
  measured: ms(value),
  target: `< ${limit} ms`,
  met: value < limit,
});

/** Something counted of which there must be so much. */
export const exactly = (what: string, count: number, wanted: number): Figure => ({
  what,
  measured: `${count}`,
  target: `${wanted}`,
  met: count === wanted,
});

/** Something of which there must be nothing: what there is, by name. */
export const noneOf = (what: string, names: readonly string[]): Figure => ({
  what,
  measured: names.join(', ') || 'none',
  target: 'none',
  met: names.length === 0,
});

export const told = (what: string, measured: string): Figure => ({ what, measured, target: '–', met: null });
