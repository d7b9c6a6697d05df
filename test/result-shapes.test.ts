import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dump } from 'npyjs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Catalogue } from '../schema/catalogue.ts';
import type { Result } from '../schema/result.ts';
import { checkFiles } from '../src/data/content/file-checks.ts';
import { npyValues } from '../src/data/content/npy-values.ts';
import { showerOf, shownResults, type ShownResult } from '../src/data/content/shown-results.ts';
import { changeResult, makeViews, readSealed, replaceArray, writeShownContent } from './shown-content.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-shapes-'));
});
afterAll(() => rm(root, { recursive: true }));

/** What an act says; null where it has nothing to say. What is thrown is a mistake of the content, in one line. */
async function complaintOf(act: () => Promise<unknown>): Promise<string | null> {
  try {
    await act();
    return null;
  } catch (error) {
    const { name, message } = error as Error;
    expect(`${name}: ${message}`).toMatch(/^SiteError: Expected .*result.*, but received .*\.$/);
    expect(message.length).toBeLessThanOrEqual(300);
    return message;
  }
}

type Change = (place: string, name: string, shape: readonly number[], values: Float32Array) => Promise<unknown>;

const resized = (shape: readonly number[]): Float32Array =>
  new Float32Array(shape.reduce((all, side) => all * side, 1));
const reshaped =
  (change: (shape: readonly number[]) => readonly number[]): Change =>
  (place, name, shape) =>
    replaceArray(place, name, change(shape), resized(change(shape)));
const valued =
  (value: number): Change =>
  (place, name, shape, values) =>
    replaceArray(place, name, shape, values.with(values.length - 1, value));

/** How a stranger's array may differ from what a page reads, each with what the line says. */
const changes: readonly (readonly [name: string, change: Change, says: RegExp])[] = [
  ['one axis more', reshaped((shape) => [1, ...shape]), /float32 \[.*received \[1, /],
  [
    'one axis fewer',
    reshaped((shape) => [shape.reduce((all, side) => all * side)].slice(0, shape.length - 1)),
    /float32|result\.json/,
  ],
  ['no rows', reshaped((shape) => [0, ...shape.slice(1)]), /shape\.0/],
  ['a place more along its last axis', reshaped((shape) => [...shape.slice(0, -1), shape.at(-1)! + 1]), /float32 \[/],
  [
    'a place fewer along its last axis',
    reshaped((shape) => [...shape.slice(0, -1), shape.at(-1)! - 1]),
    /float32 \[|shape/,
  ],
  ['a value that is no number', valued(NaN), /finite numbers .*NaN/],
  ['an infinite value', valued(Infinity), /finite numbers .*Infinity/],
  ['an infinite value below zero', valued(-Infinity), /finite numbers .*-Infinity/],
  [
    'doubles',
    (place, name, shape, values) => writeFile(join(place, `${name}.npy`), npy(Float64Array.from(values), shape)),
    /another type/,
  ],
  [
    'whole numbers',
    (place, name, shape, values) =>
      writeFile(join(place, `${name}.npy`), npy(Int32Array.from(values, Math.round), shape)),
    /another type/,
  ],
];
const npy = (values: Float64Array | Int32Array, shape: readonly number[]): Uint8Array =>
  new Uint8Array(dump(values, [...shape]));

/** The methods of the embedded report whose results pages read more out of than figures and numbers: as its catalogue says. */
const { methods } = Catalogue.parse(JSON.parse(await readFile('content/catalogue.json', 'utf8')));
const shownMethods = methods.flatMap((method): [string, ShownResult][] => {
  const shower = showerOf(method);
  return shower === null ? [] : [[method.id, shownResults[shower]]];
});

it('covers all that shows results', () => {
  expect(new Set(shownMethods.map(([, shown]) => shown))).toEqual(new Set(Object.values(shownResults)));
});

describe.each(shownMethods)('a result of %s', (method, shown) => {
  let good: string;
  let folder: string;
  let place: string;
  let result: Result;
  beforeAll(async () => {
    good = join(root, method);
    const own = await writeShownContent(method, good);
    result = JSON.parse(await readFile(join(good, own, 'result.json'), 'utf8')) as Result;
    place = own;
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(root, 'case-'));
    await cp(good, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Expects that a changed folder is refused before the first page, and that pages made of it nonetheless end in a line. */
  async function expectRefused(says: RegExp): Promise<void> {
    const message = await complaintOf(async () => checkFiles(await readSealed(folder)));
    expect(message).toMatch(says);
    expect(message).toContain(`${place}/`);
    expect(message).not.toContain('one that ends in');
  }
  /** The folder as it was, but for what the result says. */
  async function changed(change: (written: Result) => unknown): Promise<void> {
    await restore();
    await changeResult(join(folder, place), change);
  }
  async function restore(): Promise<void> {
    await rm(folder, { recursive: true });
    await cp(good, folder, { recursive: true });
  }
  /** Pages of a folder that nobody has checked, as a development server makes them. */
  const pages = async (): Promise<void> => makeViews(await readSealed(folder));

  it('is shown as the pipeline wrote it', async () => {
    expect(await complaintOf(async () => checkFiles(await readSealed(folder)))).toBeNull();
    expect(await complaintOf(pages)).toBeNull();
  });

  it.runIf(Object.keys(shown.arrays).length > 0)('has an array that pages read', () => {
    expect(result.arrays.filter(({ name }) => name in shown.arrays)).not.toEqual([]);
  });

  for (const [kind, change, says] of changes) {
    it.runIf(Object.keys(shown.arrays).length > 0)(`with an array of ${kind} is refused in one line`, async () => {
      for (const { name, file, shape } of result.arrays.filter((array) => array.name in shown.arrays)) {
        await restore();
        const values = npyValues(new Uint8Array(await readFile(join(folder, place, file))), { file, shape, hint: '' });
        await change(join(folder, place), name, shape, values);
        await expectRefused(says);
        await complaintOf(pages);
      }
    });
  }

  it('without an array that pages cannot do without is refused in one line', async () => {
    for (const name of shown.mayLackArrays === true ? [] : Object.keys(shown.arrays)) {
      await changed((written) => (written.arrays = written.arrays.filter((array) => array.name !== name)));
      await expectRefused(/the array /);
      await complaintOf(pages);
    }
  });

  it('with axes that are absent, empty, shorter or longer is refused in one line', async () => {
    for (const name of shown.axes ?? []) {
      const labelled = (change: (labels: string[]) => string[]) => (written: Result) => {
        const { groups, labels } = written.axes![name]!;
        written.axes![name] = { labels: change(labels), ...(groups && { groups: change(groups) }) };
      };
      for (const change of [
        (written: Result) => Reflect.deleteProperty(written.axes!, name),
        (written: Result) => delete written.axes,
        labelled(() => []),
        labelled((labels) => labels.slice(1)),
        labelled((labels) => [...labels, 'more']),
        (written: Result) => (written.axes![name]!.groups = ['one']),
      ]) {
        await changed(change);
        await expectRefused(/the axis|float32 \[|a group for each|tiles|values|across/);
        await complaintOf(pages);
      }
    }
  });

  it('with figures that are absent or of another kind is refused in one line', async () => {
    const own = shown.isOfRows === true ? result.figures.map(({ id }) => id) : Object.keys(shown.figures ?? {});
    for (const id of own) {
      const display = (value: Result['figures'][number]['display']) => (written: Result) =>
        (written.figures.find((figure) => figure.id === id)!.display = value);
      for (const change of [
        ...(shown.figures?.[id]?.isOptional === true
          ? []
          : [(written: Result) => (written.figures = written.figures.filter((figure) => figure.id !== id))]),
        display({ as: 'picture' }),
        display({ as: 'rgb', range: [0, 1], absolute: false }),
      ]) {
        await changed(change);
        // Of several rows pages do without one.
        const message = await complaintOf(async () => checkFiles(await readSealed(folder)));
        const lacksOne = result.figures.length > 1 && shown.isOfRows === true && message === null;
        if (!lacksOne) expect(message).toMatch(/figure/);
        await complaintOf(pages);
      }
    }
  });

  it('without a number that pages tell is refused in one line', async () => {
    for (const name of shown.measures ?? []) {
      await changed((written) => Reflect.deleteProperty(written.measures, name));
      await expectRefused(/the measure /);
    }
    for (const name of Object.keys(shown.series?.(result) ?? {})) {
      await changed((written) => Reflect.deleteProperty(written.series, name));
      await expectRefused(/the series /);
      await complaintOf(pages);
      await changed((written) => {
        const { x, y } = written.series[name]!;
        [x.values, y.values] = [x.values.slice(1), y.values.slice(1)];
      });
      await expectRefused(/values .*series\./);
      await complaintOf(pages);
    }
  });

  it('with a curve of other lengths along its two axes is refused in one line', async () => {
    for (const name of Object.keys(result.series)) {
      await changed((written) => written.series[name]!.y.values.pop());
      await expectRefused(/a value for each of /);
      await complaintOf(pages);
    }
  });
});
