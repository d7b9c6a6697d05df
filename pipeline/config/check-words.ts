import { readFrontMatter } from '../../schema/front-matter.ts';
import { MethodProse } from '../../schema/method-prose.ts';
import { MetricProse } from '../../schema/metric-prose.ts';
import { ndArray } from '../../numerics/nd-array.ts';
import { issueError } from '../base/config-issue.ts';
import { expected, quotedList } from '../base/errors.ts';
import { decodeText } from '../base/text-file.ts';
import type { Metric, Part } from '../explain/metric.ts';
import type { AnyMethod } from '../explain/text-method.ts';

/** A part of a picture, to see which measures a metric has of each. */
const PART: Part = { part: 'part', mask: ndArray([8, 8], new Float32Array(64).fill(1)) };
const OF_PART = `-${PART.part}`;

/**
 * Whether the English words of a room name all that is known of it without computing anything: a method's parameters and the arrays that it
 * declares, a metric's measures. Pages show the other words where a result asks for them.
 *
 * @param at the file, for errors
 * @throws UserError in one line with everything that is absent
 */
export function checkWords(room: AnyMethod | Metric, bytes: Uint8Array, at: string): void {
  const isMethod = 'paramsSchema' in room;
  const schema = isMethod ? MethodProse : MetricProse;
  const read = readFrontMatter(decodeText(bytes, at));
  if (read.state !== 'read') {
    throw expected('front matter in YAML between two lines of `---`', {
      at,
      received: read.state === 'none' ? 'none' : 'something else',
    });
  }
  const parsed = schema.safeParse(read.front);
  if (!parsed.success) throw issueError(parsed.error, schema, read.front, at);
  const wanted = isMethod ? wantedOfMethod(room) : wantedOfMetric(room);
  const words: Readonly<Record<string, unknown>> = parsed.data;
  const namesIn = (section: string): readonly string[] => Object.keys(words[section] ?? {});
  const missing = wanted.filter(([section, name]) => !namesIn(section).includes(name)).map((key) => key.join('.'));
  const needless = isMethod ? needlessWords(room, namesIn('params'), namesIn('arrays')) : [];
  if (missing.length > 0) {
    const received = needless.length > 0 ? `${quotedList(needless)}, which it does not have` : 'nothing';
    const hint = needless.length > 0 ? 'Correct the names, or add what is missing.' : 'Add what is missing.';
    throw expected(`${quotedList(missing)} in the front matter`, { at, received, hint });
  }
  if (needless.length > 0) {
    const hint = 'Correct the name, or remove it.';
    throw expected('words for what the method has', { at, received: `also ${quotedList(needless)}`, hint });
  }
}

type Key = readonly [section: string, name: string];

function wantedOfMethod({ paramsSchema, arrays = [] }: AnyMethod): readonly Key[] {
  return [
    ...Object.keys(paramsSchema.shape).map((name) => ['params', name] as const),
    ...arrays.map((name) => ['arrays', name] as const),
  ];
}

/** Keys of the front matter that stand for nothing: a misspelt one is never shown. */
function needlessWords(
  { paramsSchema, arrays }: AnyMethod,
  toldParams: readonly string[],
  toldArrays: readonly string[],
): readonly string[] {
  return [
    ...toldParams.filter((name) => !Object.hasOwn(paramsSchema.shape, name)).map((name) => `params.${name}`),
    ...toldArrays.filter((name) => arrays?.includes(name) === false).map((name) => `arrays.${name}`),
  ];
}

/** Measures of the whole map, and of parts by what stands before the part's name. */
function wantedOfMetric(metric: Metric): readonly Key[] {
  const whole = blankNames(metric, []);
  const ofPart = blankNames(metric, [PART]).filter((name) => !whole.includes(name));
  return [
    ...whole.map((name) => ['measures', name] as const),
    ...ofPart.map((name) =>
      name.endsWith(OF_PART) ? (['parts', name.slice(0, -OF_PART.length)] as const) : (['measures', name] as const),
    ),
  ];
}

/** None where it throws: it does so again for a map, and the result says why. */
function blankNames(metric: Metric, parts: readonly Part[]): readonly string[] {
  try {
    return Object.keys(metric.blank(parts));
  } catch {
    return [];
  }
}
