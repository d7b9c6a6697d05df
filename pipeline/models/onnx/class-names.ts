import { extname, resolve } from 'node:path';
import { readText } from '../../base/text-file.ts';
import { describeValue } from '../../base/config-issue.ts';
import { expected, withinFile } from '../../base/errors.ts';
import { readJson } from '../../base/read-json.ts';
import { cutTable } from '../../matrices/cut-table.ts';

/** More classes than any list in use has (ImageNet’s whole has 21,843). */
const MOST = 100_000;

/**
 * Class names by index: as they are written in the configuration, or from a file: a list or `{ "0": "cat" }` in JSON, one name a line in a
 * text, `0,cat` or `cat` a line in CSV.
 *
 * @param at the place in the configuration @throws UserError when the file cannot be read or a name is missing
 */
export async function readClassNames(
  classes: string | readonly string[],
  baseFolder: string,
  at: string,
): Promise<readonly string[]> {
  if (typeof classes !== 'string') return classes;
  const path = resolve(baseFolder, classes);
  const place = `${at}: ${classes}`;
  return withinFile({ path, at: place }, async () => {
    const kind = extname(classes).toLowerCase();
    if (kind === '.json') return fromJson(await readJson(path, 'class names', { at: path }), path);
    const text = await readText(path, { what: 'class names', at: path });
    return kind === '.csv' ? fromTable(text, path) : fromLines(text, path);
  });
}

function checked(names: readonly unknown[], at: string): readonly string[] {
  const wrong = names.findIndex((name) => typeof name !== 'string' || name.trim() === '');
  if (names.length >= 2 && names.length <= MOST && wrong < 0) return names as readonly string[];
  const received = wrong < 0 ? String(names.length) : `${describeValue(names[wrong])} as name ${wrong}`;
  throw expected('at least two class names, one for each index from 0', { at, received });
}

function fromLines(text: string, at: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.trim());
  while (lines.at(-1) === '') lines.pop();
  return checked(lines, at);
}

function fromJson(data: unknown, at: string): readonly string[] {
  if (Array.isArray(data)) return checked(data, at);
  if (typeof data !== 'object' || data === null) {
    throw expected('a list of class names or an object of index and name', { at, received: describeValue(data) });
  }
  return byIndex(Object.entries(data), at);
}

/** Pairs in any order. */
function byIndex(pairs: readonly (readonly [index: string, name: unknown])[], at: string): readonly string[] {
  const names = Array<unknown>(Math.min(pairs.length, MOST)).fill(undefined);
  for (const [index, name] of pairs) {
    if (!/^\d{1,6}$/.test(index.trim()) || Number(index) >= names.length || names[Number(index)] !== undefined) {
      const what = `each index from 0 to ${names.length - 1} once`;
      throw expected(what, { at, received: describeValue(index) });
    }
    names[Number(index)] = name;
  }
  return checked(names, at);
}

function fromTable(text: string, at: string): readonly string[] {
  const excess = (received: string) => expected('a table of class names: `0,cat` or `cat` a line', { at, received });
  const lines = [...cutTable(text, ',', { columns: 2, lines: MOST, excess }, at)].map(({ cells }) => cells);
  const [head = []] = lines;
  const isPaired = head.length === 2;
  const rows = isPaired && !/^\d+$/.test(head[0]!.trim()) ? lines.slice(1) : lines; // a line of headings
  if (!isPaired)
    return checked(
      rows.map(([name]) => name?.trim()),
      at,
    );
  return byIndex(
    rows.map(([index, name]): [string, unknown] => [index!, name?.trim()]),
    at,
  );
}
