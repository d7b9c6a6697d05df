/** Why bytes are no text, as the parts of an error line. */
export interface TextFault {
  readonly expected: string;
  readonly received: string;
  readonly mend: string;
}

export interface DecodeOptions {
  /** A label of the Encoding Standard (`gbk`, `utf-16le`, `windows-1252`); default: UTF-8. A byte order mark goes before it. */
  readonly encoding?: string | undefined;
  /** Whether the user can name the encoding, so that advice may say so. */
  readonly isNameable?: boolean;
}

/**
 * Decodes a text without a replacement character. A byte order mark says UTF-8 or UTF-16 and is left out; it goes before `encoding`, as on
 * the web (WHATWG, Encoding, "decode"), since it stands in the file itself. Anything else is UTF-8 unless `encoding` names it.
 */
export function decodeText(
  bytes: Uint8Array,
  { encoding, isNameable = encoding !== undefined }: DecodeOptions = {},
): { readonly text: string } | { readonly fault: TextFault } {
  const mark = markedEncoding(bytes);
  const label = mark ?? encoding ?? 'utf-8';
  const mend = mendOf(bytes, isNameable);
  if (label === 'utf-32') {
    return {
      fault: { expected: 'text in UTF-8', received: 'UTF-32 by its byte order mark', mend: 'Save it as UTF-8.' },
    };
  }
  const decoder = decoderOf(label);
  if (decoder === undefined) {
    const known = 'an encoding by its name on the web (`utf-8`, `gbk`, `shift_jis` …)';
    return { fault: { expected: known, received: `\`${label.slice(0, 40)}\``, mend: 'Correct the name.' } };
  }
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const received = `bytes that are not, first in line ${faultLine(bytes, label)}`;
    return { fault: { expected: `text in ${label.toUpperCase()}`, received, mend } };
  }
  if (text.startsWith('\ufeff')) text = text.slice(1); // only UTF-8 and UTF-16 leave it out of themselves
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const wide = mark === undefined ? unmarkedUtf16(bytes) : undefined;
    const received =
      wide === undefined ? `a NUL character in line ${lineAt(text, nul)}` : 'UTF-16 without a byte order mark';
    return { fault: { expected: `text in ${label.toUpperCase()}`, received, mend } };
  }
  return { text: decoder.encoding === 'windows-1252' ? text.replaceAll(/[\u0080-\u009f]/g, windowsSign) : text };
}

/** The line, from 1, in which a text has a replacement character: another program has lost a character there. Undefined where there is none. */
export function damagedLine(text: string): number | undefined {
  const index = text.indexOf('\ufffd');
  return index < 0 ? undefined : lineAt(text, index);
}

/** The line, from 1, that a place in a text belongs to. */
export function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return 'utf-32';
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'utf-32' : 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0x84 && second === 0x31 && third === 0x95 && fourth === 0x33 ? 'gb18030' : undefined;
}

function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return undefined;
  }
}

function mendOf(bytes: Uint8Array, isNameable: boolean): string {
  if (!isNameable) return 'Save it as UTF-8.';
  const wide = unmarkedUtf16(bytes);
  if (wide !== undefined) return `Save it as UTF-8, or set \`encoding: '${wide}'\`.`;
  return "Save it as UTF-8, or name its encoding, for example `encoding: 'gbk'`.";
}

/** UTF-16 by its look: of a line of Latin letters, digits or separators every second byte is 0. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, 4096);
  for (let index = 0; index < length; index += 1) if (bytes[index] === 0) zeros[index % 2]! += 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < length / 20 || Math.min(even, odd) > 0) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

const CHUNK = 65_536;

/** The line in which bytes cease to be text, found without a second copy of them. */
function faultLine(bytes: Uint8Array, label: string): number {
  const decoder = new TextDecoder(label);
  let line = 1;
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const isLast = start + CHUNK >= bytes.length;
    const text = decoder.decode(bytes.subarray(start, start + CHUNK), { stream: !isLast });
    const damaged = text.indexOf('\ufffd');
    line += lineAt(text, damaged < 0 ? text.length : damaged) - 1;
    if (damaged >= 0) break;
  }
  return line;
}

/** 0x80 to 0x9f of windows-1252, which Node 20 decodes as Latin-1's control characters. */
const WINDOWS_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const windowsSign = (control: string): string => WINDOWS_SIGNS[control.charCodeAt(0) - 0x80]!;
