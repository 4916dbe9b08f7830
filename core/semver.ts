/** Versions as in semver.org 2.0.0: which of two is newer. Build metadata is not part of the order and not let pass. */
const VERSION = /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/;

/** Whether `text` is a version such as `1.2.0` or `2.0.0-beta.1`. */
export function isVersion(text: string): boolean {
  return text.length <= 100 && VERSION.test(text);
}

/** Negative where `one` is older, positive where it is newer, 0 where they are the same. @throws {Error} for what is no version. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [parse(one), parse(other)];
  for (let part = 0; part < 3; part++) {
    const difference = (a.numbers[part] as number) - (b.numbers[part] as number);
    if (difference !== 0) return difference;
  }
  return compareLabels(a.labels, b.labels);
}

function parse(text: string): { numbers: readonly number[]; labels: readonly string[] } {
  const parts = isVersion(text) ? VERSION.exec(text) : null;
  if (!parts) throw new Error(`"${text}" is no version: write three numbers, as in 1.2.0`);
  return { numbers: parts.slice(1, 4).map(Number), labels: parts[4]?.split('.') ?? [] };
}

/** A version with a label comes before the same without; numbers come before words (semver.org, 11). */
function compareLabels(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return other.length - one.length;
  for (let index = 0; index < Math.min(one.length, other.length); index++) {
    const difference = compareLabel(one[index] as string, other[index] as string);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

function compareLabel(one: string, other: string): number {
  const [a, b] = [one, other].map((label) => (/^\d+$/.test(label) ? Number(label) : null)) as [
    number | null,
    number | null,
  ];
  if (a !== null && b !== null) return a - b;
  if (a !== null || b !== null) return a !== null ? -1 : 1;
  return one === other ? 0 : one < other ? -1 : 1;
}
