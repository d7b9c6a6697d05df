import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** sha256 of bytes, or of a text as UTF-8, in lower-case hexadecimal digits. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * JSON in the one form of RFC 8785: keys sorted, no spaces, so that equal data are equal bytes.
 *
 * @throws on NaN, infinities and cycles, which JSON cannot say.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('undefined is not JSON');
  return text;
}

/** JSON to be read and compared by people: keys sorted, two spaces, a newline at the end. @throws as {@link canonicalJson} */
export function readableJson(value: unknown): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(value)), null, 2)}\n`;
}
