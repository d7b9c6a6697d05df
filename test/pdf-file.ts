import { inflateSync } from 'node:zlib';

/** A value of a PDF: strings as text, names as `{ name }`, references as `{ object }`, dictionaries as maps. */
type PdfValue =
  | string
  | number
  | null
  | { readonly name: string }
  | { readonly object: number }
  | readonly PdfValue[]
  | PdfDictionary;
type PdfDictionary = ReadonlyMap<string, PdfValue>;

interface PdfObject {
  readonly value: PdfValue;
  /** Its stream, inflated where it is Flate. */
  readonly stream?: Buffer;
}

/** A PDF taken apart: what it holds, what it does and what it says. */
export interface PdfFile {
  /** Every dictionary, those within others as well. */
  readonly dictionaries: readonly PdfDictionary[];
  /** What a viewer would be told to do, but for jumps within the file: `URI https://example.org/`, `JavaScript`, `OpenAction`. */
  readonly actions: readonly string[];
  /** All text that is drawn, page by page, as its fonts say what their glyphs are. */
  readonly text: string;
}

/** Keys under which actions, scripts and attachments lie; no file of ours has use for them (ISO 32000-1, 7.11, 12.6). */
const ACTING_KEYS = ['JS', 'AA', 'OpenAction', 'EmbeddedFiles', 'JavaScript', 'AcroForm', 'RichMedia', 'XFA'];
/** Kinds that do nothing beyond the file. */
const HARMLESS = new Set(['GoTo', 'Transparency']);

/** Reads a PDF as Skia and PDFKit write it: no object streams, no encryption. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const objects = readObjects(bytes);
  const dictionaries = [...objects.values()]
    .flatMap(({ value }) => dictionariesIn(value))
    .map((dictionary) => new Map([...dictionary].map(([key, value]) => [key, textBehind(value, objects)])));
  return { dictionaries, actions: dictionaries.flatMap(actionsOf), text: drawnText(objects) };
}

/** The texts under a key of any dictionary: `Title`, `Alt`, `Contents`. */
export function textsUnder({ dictionaries }: PdfFile, key: string): readonly string[] {
  return dictionaries.map((dictionary) => dictionary.get(key)).filter((value) => typeof value === 'string');
}

function actionsOf(dictionary: PdfDictionary): readonly string[] {
  const keys = ACTING_KEYS.filter((key) => dictionary.has(key));
  const kind = nameOf(dictionary.get('S')) ?? '';
  const uri = dictionary.get('URI');
  if (typeof uri === 'string') return [...keys, `URI ${uri}`];
  // `S` is also what a part of the document is (`Span`), which does nothing, and how pages are numbered (`D`).
  const isAction = kind.length > 1 && !HARMLESS.has(kind) && nameOf(dictionary.get('Type')) !== 'StructElem';
  return isAction ? [...keys, kind] : keys;
}

/** PDFKit keeps its metadata as objects of their own. */
function textBehind(value: PdfValue, objects: ReadonlyMap<number, PdfObject>): PdfValue {
  const object =
    typeof value === 'object' && value !== null && 'object' in value ? objects.get(value.object) : undefined;
  return typeof object?.value === 'string' ? object.value : value;
}

function readObjects(bytes: Uint8Array): ReadonlyMap<number, PdfObject> {
  const buffer = Buffer.from(bytes);
  const source = buffer.toString('latin1');
  const objects = new Map<number, PdfObject>();
  const start = /(?:^|[\r\n])(\d+) 0 obj\b/g;
  for (let match = start.exec(source); match !== null; match = start.exec(source)) {
    const reader = new PdfReader(source, start.lastIndex);
    const value = reader.read();
    start.lastIndex = reader.place;
    const data = /\s*stream\r?\n/y;
    data.lastIndex = reader.place;
    if (!data.test(source) || !(value instanceof Map)) {
      objects.set(Number(match[1]), { value });
      continue;
    }
    const end = data.lastIndex + Number(value.get('Length'));
    const stream = buffer.subarray(data.lastIndex, end);
    const filter = nameOf(value.get('Filter') as PdfValue);
    objects.set(Number(match[1]), { value, stream: filter === 'FlateDecode' ? inflateSync(stream) : stream });
    start.lastIndex = end;
  }
  return objects;
}

/** Reads values one by one, in a file or in a stream of drawing operators; an operator is a name with a blank before it. */
class PdfReader {
  place: number;
  readonly #source: string;

  constructor(source: string, place = 0) {
    this.#source = source;
    this.place = place;
  }

  /** The next value. @throws Error at the end, and for what is no value */
  read(): PdfValue {
    const value = this.next();
    if (value === undefined) throw new Error(`Expected a value at byte ${this.place}.`);
    return value;
  }

  /** The next value; undefined at the end of the source, or of the list that is being read. */
  next(): PdfValue | undefined {
    this.#take(/(?:\s|%[^\r\n]*)*/y);
    if (this.#take(/<</y)) {
      const entries = this.#list(/>>/y);
      const pairs = entries.flatMap((key, at) => (at % 2 === 0 ? [[nameOf(key)!, entries[at + 1]!] as const] : []));
      return new Map(pairs);
    }
    if (this.#take(/\[/y)) return this.#list(/\]/y);
    const hex = this.#take(/<([\da-fA-F\s]*)>/y)?.[1];
    if (hex !== undefined) return textOf(Buffer.from(hex.replaceAll(/\s/g, '').replace(/^(?:..)*.$/, '$&0'), 'hex'));
    if (this.#take(/\(/y)) return this.#literal();
    const name = this.#take(/\/([^\s()<>[\]{}/%]*)/y)?.[1];
    if (name !== undefined)
      return { name: name.replaceAll(/#(..)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) };
    const object = this.#take(/(\d+) 0 R\b/y)?.[1];
    if (object !== undefined) return { object: Number(object) };
    const number = this.#take(/[+-]?(?:\d+\.?\d*|\.\d+)/y)?.[0];
    if (number !== undefined) return Number(number);
    const operator = this.#take(/[A-Za-z'"*\d]+/y)?.[0];
    if (operator === 'null') return null;
    return operator === undefined ? undefined : { name: ` ${operator}` };
  }

  #list(end: RegExp): PdfValue[] {
    const values: PdfValue[] = [];
    for (;;) {
      this.#take(/\s*/y);
      if (this.#take(end)) return values;
      values.push(this.read());
    }
  }

  #literal(): string {
    const codes: number[] = [];
    for (let depth = 1; ;) {
      const [sign = ''] = this.#take(/\\(?:[0-7]{1,3}|\r\n|[^])|[^]/y) ?? [];
      if (sign === '') throw new Error('Expected the end of a string.');
      depth += Number(sign === '(') - Number(sign === ')');
      if (depth === 0) return textOf(Buffer.from(codes));
      if (/^\\[0-7]/.test(sign)) codes.push(Number.parseInt(sign.slice(1), 8) & 255);
      else if (/^\\[\r\n]/.test(sign)) continue;
      else if (sign.length > 1)
        codes.push(({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[sign[1]!] ?? sign[1]!).charCodeAt(0));
      else codes.push(sign.charCodeAt(0));
    }
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.place;
    const match = pattern.exec(this.#source);
    if (match !== null) this.place = pattern.lastIndex;
    return match;
  }
}

/** Bytes as text: UTF-16 behind its mark, else a byte a sign. */
function textOf(bytes: Buffer): string {
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff || bytes.length % 2 > 0) return bytes.toString('latin1');
  return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
}

function nameOf(value: PdfValue | undefined): string | undefined {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined;
}

function dictionariesIn(value: PdfValue): readonly PdfDictionary[] {
  if (Array.isArray(value)) return (value as readonly PdfValue[]).flatMap(dictionariesIn);
  return value instanceof Map
    ? [value, ...[...value.values()].flatMap((each) => dictionariesIn(each as PdfValue))]
    : [];
}

function drawnText(objects: ReadonlyMap<number, PdfObject>): string {
  const follow = (value: PdfValue | undefined): PdfObject | undefined =>
    typeof value === 'object' && value !== null && 'object' in value
      ? objects.get(value.object)
      : { value: value ?? null };
  const within = (value: PdfValue | undefined, ...keys: readonly string[]): PdfValue | undefined => {
    let at = follow(value)?.value;
    for (const key of keys) at = at instanceof Map ? follow(at.get(key) as PdfValue | undefined)?.value : undefined;
    return at;
  };
  const drawn: string[] = [];
  for (const { value, stream } of objects.values()) {
    if (!(value instanceof Map)) continue;
    const isForm = nameOf(value.get('Subtype') as PdfValue) === 'Form';
    if (!isForm && nameOf(value.get('Type') as PdfValue) !== 'Page') continue;
    const contents = value.get('Contents') as PdfValue | undefined;
    const parts = Array.isArray(contents) ? (contents as readonly PdfValue[]) : [contents];
    const code = isForm ? stream : Buffer.concat(parts.flatMap((part) => follow(part)?.stream ?? []));
    const fonts = within(value, 'Resources', 'Font');
    drawn.push(
      shownText(code!, (name) => {
        const font = fonts instanceof Map ? (fonts.get(name) as PdfValue | undefined) : undefined;
        const map =
          within(font) instanceof Map ? follow((within(font) as PdfDictionary).get('ToUnicode'))?.stream : undefined;
        return {
          glyphs: map === undefined ? new Map() : glyphsIn(map.toString('latin1')),
          isWide: nameOf(within(font, 'Subtype')) === 'Type0',
        };
      }),
    );
  }
  return drawn.join('\n');
}

interface Font {
  readonly glyphs: ReadonlyMap<number, string>;
  /** Whether a glyph takes two bytes. */
  readonly isWide: boolean;
}

function shownText(code: Buffer, fontOf: (name: string) => Font): string {
  const reader = new PdfReader(code.toString('latin1'));
  let [font, text]: [Font | undefined, string] = [undefined, ''];
  let operands: PdfValue[] = [];
  for (let value = reader.next(); value !== undefined; value = reader.next()) {
    const operator = nameOf(value);
    if (!operator?.startsWith(' ')) {
      operands.push(value);
      continue;
    }
    if (operator === ' Tf') font = fontOf(nameOf(operands[0])!);
    if ([' Tj', ' TJ', " '", ' "'].includes(operator))
      text += operands
        .flat()
        .map((each) => spelled(each, font!))
        .join('');
    operands = [];
  }
  return text;
}

function spelled(shown: PdfValue, { glyphs, isWide }: Font): string {
  if (typeof shown !== 'string') return '';
  const step = isWide ? 2 : 1;
  const bytes = Buffer.from(shown, 'latin1');
  return Array.from(
    { length: bytes.length / step },
    (_, at) => glyphs.get(bytes.readUIntBE(at * step, step)) ?? '\ufffd',
  ).join('');
}

/** What the glyphs of a font are, from its `ToUnicode`. */
function glyphsIn(map: string): ReadonlyMap<number, string> {
  const glyphs = new Map<number, string>();
  const signs = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, chars] of map.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, code, text] of chars!.matchAll(/<(\w+)>\s*<(\w+)>/g))
      glyphs.set(Number.parseInt(code!, 16), signs(text!));
  }
  for (const [, ranges] of map.matchAll(/beginbfrange([^]*?)endbfrange/g)) {
    for (const [, from, to, first, list] of ranges!.matchAll(/<(\w+)>\s*<(\w+)>\s*(?:<(\w+)>|\[([^\]]*)\])/g)) {
      const texts = list?.match(/\w+/g);
      const start = Number.parseInt(from!, 16);
      for (let code = start; code <= Number.parseInt(to!, 16); code++) {
        const last = first === undefined ? 0 : Number.parseInt(first.slice(-4), 16) + code - start;
        const hex = texts?.[code - start] ?? `${first!.slice(0, -4)}${last.toString(16).padStart(4, '0')}`;
        glyphs.set(code, signs(hex));
      }
    }
  }
  return glyphs;
}
