import { bounds } from '../../schema/bounds.ts';
import { lineAt } from '../../schema/decode-text.ts';
import { scanJson, type JsonRules } from '../../schema/scan-json.ts';
import { expected } from './errors.ts';
import { readText, type TextOptions } from './text-file.ts';

/** How a JSON file is read, where it is not read as any other. */
export interface JsonOptions extends JsonRules, Omit<TextOptions, 'what'> {
  /** Looks at the text before it is parsed. */
  readonly checkText?: (text: string, at: string) => void;
}

/**
 * The value in a JSON file. A byte order mark is left out; depth, number of values and repeated keys are looked at before anything is built.
 *
 * @param what it is to be, for the error: `an architecture` @throws UserError when it cannot be read or is not JSON, with line and column
 */
export async function readJson(path: string, what: string, options: JsonOptions = {}): Promise<unknown> {
  const { at = path, bound = bounds.jsonBytes, checkText } = options;
  const text = await readText(path, { ...options, what, at, bound });
  checkText?.(text, at);
  return parseJson(text, at, options);
}

/**
 * The value that a JSON text stands for. With `hasPythonNumbers`, NaN becomes null and ±Infinity a number that is not finite.
 *
 * @param at named in errors @throws UserError for what is not JSON, with line and column
 */
export function parseJson(text: string, at: string, rules: JsonRules = {}): unknown {
  const { fault, pythonNumbers } = scanJson(text, rules);
  if (fault !== undefined) {
    if (text.trim() === '') throw expected('JSON', { at, received: 'an empty file', hint: 'Write it again.' });
    const { expected: what, received, index, hint } = fault;
    const before = text.slice(text.lastIndexOf('\n', index - 1) + 1, index);
    const place = `line ${lineAt(text, index)}, column ${before.length + 1}`;
    const advice = hint === undefined ? {} : { hint };
    if (received === undefined)
      throw expected(`JSON of ${what}`, { at, received: `more, from ${place} on`, ...advice });
    throw expected('JSON', { at, received: `${received} instead of ${what} in ${place}`, ...advice });
  }
  return JSON.parse(pythonNumbers.length === 0 ? text : withoutPythonNumbers(text, pythonNumbers)) as unknown;
}

/** NaN is a missing value, null; an infinite one overflows as it is read. */
function withoutPythonNumbers(text: string, places: readonly (readonly [number, number])[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const [start, end] of places) {
    const word = text.slice(start, end);
    parts.push(text.slice(from, start), word === 'NaN' ? 'null' : word.startsWith('-') ? '-1e999' : '1e999');
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}
