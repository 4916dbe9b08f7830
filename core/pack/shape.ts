/** Small checks of untrusted JSON. A check gives the path of the first fault, or null. */

export type Check = (value: unknown, path: string) => string | null;

export const isText: Check = (value, path) => (typeof value === 'string' ? null : path);
export const isFlag: Check = (value, path) => (typeof value === 'boolean' ? null : path);
/** A whole number from 0. */
export const isIndex: Check = (value, path) => (Number.isSafeInteger(value) && (value as number) >= 0 ? null : path);

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text for which `accept` holds. */
export function textThat(accept: (text: string) => boolean): Check {
  return (value, path) => (typeof value === 'string' && accept(value) ? null : path);
}

export function oneOf(values: readonly unknown[]): Check {
  return (value, path) => (values.includes(value) ? null : path);
}

export function nullOr(check: Check): Check {
  return (value, path) => (value === null ? null : check(value, path));
}

/** Missing, or as `check` demands. */
export function optional(check: Check): Check {
  return (value, path) => (value === undefined ? null : check(value, path));
}

export function listOf(check: Check): Check {
  return (value, path) => {
    if (!Array.isArray(value)) return path;
    for (const [index, entry] of value.entries()) {
      const fault = check(entry, `${path}[${index}]`);
      if (fault !== null) return fault;
    }
    return null;
  };
}

/** An object with at least these fields. */
export function record(fields: Readonly<Record<string, Check>>): Check {
  const entries = Object.entries(fields);
  return (value, path) => {
    if (!isRecord(value)) return path;
    for (const [key, check] of entries) {
      const own = Object.hasOwn(value, key) ? value[key] : undefined;
      const fault = check(own, path === '' ? key : `${path}.${key}`);
      if (fault !== null) return fault;
    }
    return null;
  };
}

/** Both. */
export function both(first: Check, second: Check): Check {
  return (value, path) => first(value, path) ?? second(value, path);
}
