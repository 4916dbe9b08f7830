/** JSON from outside: bounded before it is parsed, and without keys that reach an object's prototype. */
import { decodeText } from './decode-text.ts';
import { LIMITS } from './limits.ts';
import { refuse } from './refused.ts';

/**
 * @param name of the file, for messages
 * @throws {RefusedError} naming the line where it is no JSON, or saying what else is wrong.
 */
export function parseJson(name: string, bytes: Uint8Array): unknown {
  if (bytes.length > LIMITS.json) refuse(name, 'is too large');
  const text = decodeText(name, bytes);
  checkDepth(name, text);
  const value = parse(name, text);
  checkKeys(name, value);
  return value;
}

/** Before parsing: what reads the value later may go down by calls, and a stack has an end. */
function checkDepth(name: string, text: string): void {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) at = endOfString(text, at);
    else if (unit === OPEN_LIST || unit === OPEN_OBJECT) {
      depth += 1;
      if (depth > LIMITS.depth) refuse(name, `has more than ${LIMITS.depth} levels of lists and objects`);
    } else if (unit === CLOSE_LIST || unit === CLOSE_OBJECT) depth -= 1;
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Index of the closing quote, or of the text's end. */
function endOfString(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === BACKSLASH) at += 1;
    else if (unit === QUOTE) return at;
  }
  return text.length;
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const at = /position (\d+)/.exec(reason)?.[1];
    const line = at === undefined ? '' : ` (line ${text.slice(0, Number(at)).split('\n').length})`;
    return refuse(name, `is no JSON${line}: ${reason.slice(0, 120)}`);
  }
}

const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype'];

function checkKeys(name: string, root: unknown): void {
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) {
      const key = PROTOTYPE_KEYS.find((one) => Object.hasOwn(value, one));
      if (key !== undefined) refuse(name, `has the key "${key}", which no file of ours has`);
    }
    for (const part of Object.values(value)) if (typeof part === 'object') waiting.push(part);
  }
}
