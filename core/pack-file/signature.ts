/** Who made a pack: an Ed25519 signature (RFC 8032, through Web Crypto) over the bytes of its index, which holds the hash of all else. */
import { isRecord } from '../pack/shape.ts';
import { parseJson } from '../untrusted/parse-json.ts';
import { refuse } from '../untrusted/refused.ts';
import type { Bytes } from './contents.ts';

const ALGORITHM = 'Ed25519';
/** Bytes of a `signature.json`. */
export const LARGEST_SIGNATURE = 1000;

/** The text of `signature.json`. @param publicKey 32 bytes @param signature 64 bytes */
export function writeSignature(publicKey: Uint8Array, signature: Uint8Array): Bytes {
  const text = JSON.stringify(
    { algorithm: ALGORITHM, publicKey: toBase64(publicKey), signature: toBase64(signature) },
    null,
    2,
  );
  return new TextEncoder().encode(`${text}\n`);
}

/**
 * @param name of the pack, for messages
 * @returns the public key (base64) that signed the index. @throws {RefusedError} where the signature does not fit.
 */
export async function verifySignature(name: string, indexBytes: Bytes, signatureBytes: Uint8Array): Promise<string> {
  if (signatureBytes.length > LARGEST_SIGNATURE) refuse(name, 'its signature is too long');
  const value = parseJson(`${name}: signature.json`, signatureBytes);
  const { algorithm, publicKey, signature } = isRecord(value) ? value : {};
  const key = fromBase64(publicKey, 32);
  const signed = fromBase64(signature, 64);
  if (algorithm !== ALGORITHM || !key || !signed) return refuse(name, 'its signature.json is no Ed25519 signature');
  const imported = await crypto.subtle.importKey('raw', key, ALGORITHM, false, ['verify']);
  if (!(await crypto.subtle.verify(ALGORITHM, imported, signed, indexBytes))) {
    refuse(name, 'its signature does not fit: somebody changed the index, or it was signed with another key');
  }
  return toBase64(key);
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: unknown, length: number): Bytes | null {
  if (typeof text !== 'string' || !/^[A-Za-z0-9+/]+={0,2}$/.test(text) || text.length !== Math.ceil(length / 3) * 4)
    return null;
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return bytes.length === length ? bytes : null;
}
