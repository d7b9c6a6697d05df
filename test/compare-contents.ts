import { readFile, readdir } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { argv, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { decodeNpy } from '../pipeline/base/npy.ts';
import { largestOf, relativeL2 } from './golden/closeness.ts';

/**
 * How far the same report may differ when two processors computed it. Sums of float32 values are taken in an order that depends on the widest
 * instructions that a processor has: with AVX-512 and without it no two bits of a map need be the same.
 */
interface Tolerance {
  /** Relative L2 distance of an array. */
  readonly array: number;
  /** Difference of two numbers, or its share of the larger one: the smaller of the two counts. */
  readonly number: number;
  /** Mean difference of a picture's samples, as a share of their range. */
  readonly picture: number;
}

const usual: Tolerance = { array: 2e-3, number: 0.02, picture: 2e-3 };

/** What ends elsewhere when it starts a rounding error away, or divides one rounding error by another; the first that fits counts. */
const unstable: readonly (readonly [where: RegExp, tolerance: Tolerance])[] = [
  // Hundreds of steps uphill, each from where the last one ended.
  [/^results\/filter-visualization\//, { array: 0.5, number: 0.1, picture: 0.06 }],
  // t-SNE finds another minimum: of it only the shapes and the words are compared.
  [/^results\/attention-weights\/.*(tsne|kl|trust)/, { array: Infinity, number: Infinity, picture: Infinity }],
  // A small difference of nearly equal scores, over a small step.
  [/^results\/saliency\/.*finite-difference-error/, { array: 0, number: 0.2, picture: 0 }],
];

/** Facts of the files themselves and of the run that wrote them, which differ whenever any bit does. */
const IGNORED_KEYS: ReadonlySet<string> = new Set(['sha256', 'sizeBytes']);
const IGNORED_FILES: ReadonlySet<string> = new Set(['run.json']);

export interface Difference {
  /** File, and where in it. */
  readonly at: string;
  readonly what: string;
}

/**
 * Compares the results of two content folders: the same files, the same words, and numbers, arrays and pictures within the tolerances above.
 *
 * @param expected the folder that is taken as right @returns what differs by more; empty where nothing does
 */
export async function compareContents(expected: string, found: string): Promise<readonly Difference[]> {
  const [wanted, present] = await Promise.all([resultFiles(expected), resultFiles(found)]);
  const differences: Difference[] = [
    ...wanted.filter((name) => !present.includes(name)).map((at) => ({ at, what: 'is missing' })),
    ...present.filter((name) => !wanted.includes(name)).map((at) => ({ at, what: 'is not in the other report' })),
  ];
  for (const name of wanted) {
    if (!present.includes(name)) continue;
    const [a, b] = await Promise.all([readFile(join(expected, name)), readFile(join(found, name))]);
    if (!a.equals(b)) differences.push(...(await compareFiles(name, a, b)));
  }
  return differences;
}

async function resultFiles(content: string): Promise<readonly string[]> {
  const entries = await readdir(join(content, 'results'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !IGNORED_FILES.has(entry.name));
  return ['report.json', ...files.map((entry) => relative(content, join(entry.parentPath, entry.name)))].sort();
}

async function compareFiles(name: string, a: Buffer, b: Buffer): Promise<readonly Difference[]> {
  const extension = extname(name);
  if (extension === '.json') return compareValues(name, JSON.parse(a.toString()), JSON.parse(b.toString()));
  if (extension === '.npy') return compareArrays(name, a, b);
  if (extension === '.png' || extension === '.webp') return await comparePictures(name, a, b);
  return [{ at: name, what: 'has other bytes' }];
}

function compareValues(at: string, a: unknown, b: unknown): readonly Difference[] {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = Math.abs(a - b);
    const share = difference / Math.max(Math.abs(a), Math.abs(b));
    return difference === 0 || Math.min(difference, share) <= toleranceAt(at).number
      ? []
      : [{ at, what: `is ${b} instead of ${a}` }];
  }
  if (isObject(a) && isObject(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)].filter((key) => !IGNORED_KEYS.has(key)));
    return [...keys].flatMap((key) => compareValues(`${at}/${key}`, a[key], b[key]));
  }
  return a === b ? [] : [{ at, what: `is ${JSON.stringify(b)} instead of ${JSON.stringify(a)}` }];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function compareArrays(at: string, a: Buffer, b: Buffer): readonly Difference[] {
  const [wanted, found] = [decodeNpy(a, at), decodeNpy(b, at)];
  if (wanted.shape.join() !== found.shape.join()) {
    return [{ at, what: `has the shape (${found.shape.join(', ')}) instead of (${wanted.shape.join(', ')})` }];
  }
  const distance = largestOf(wanted.data) === 0 ? largestOf(found.data) : relativeL2(found.data, wanted.data);
  return distance <= toleranceAt(at).array
    ? []
    : [{ at, what: `is ${distance.toPrecision(3)} away (relative L2 distance)` }];
}

async function comparePictures(at: string, a: Buffer, b: Buffer): Promise<readonly Difference[]> {
  const [wanted, found] = await Promise.all(
    [a, b].map((bytes) => sharp(bytes).raw().toBuffer({ resolveWithObject: true })),
  );
  const sizeOf = ({ info }: NonNullable<typeof wanted>) => `${info.width} × ${info.height} × ${info.channels}`;
  if (sizeOf(wanted!) !== sizeOf(found!)) {
    return [{ at, what: `has the size ${sizeOf(found!)} instead of ${sizeOf(wanted!)}` }];
  }
  const total = wanted!.data.reduce((sum, sample, i) => sum + Math.abs(sample - found!.data[i]!), 0);
  const mean = total / wanted!.data.length / 255;
  return mean <= toleranceAt(at).picture
    ? []
    : [{ at, what: `is ${(100 * mean).toPrecision(3)} % of the range away in the mean` }];
}

function toleranceAt(at: string): Tolerance {
  return unstable.find(([where]) => where.test(at))?.[1] ?? usual;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [expected, found] = argv.slice(2);
  if (expected === undefined || found === undefined) {
    console.error('expected two content folders: node test/compare-contents.ts EXPECTED FOUND');
    exit(2);
  }
  const differences = await compareContents(expected, found);
  for (const { at, what } of differences) console.error(`${at} ${what}`);
  const isSame = (await readFile(join(expected, 'report.json'))).equals(await readFile(join(found, 'report.json')));
  if (differences.length === 0) {
    console.log(isSame ? 'The same to the last bit.' : 'The same within the tolerances between processors.');
  }
  exit(differences.length === 0 ? 0 : 1);
}
