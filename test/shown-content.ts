import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dump } from 'npyjs';
import type { Report } from '../schema/report.ts';
import type { Result } from '../schema/result.ts';
import { fromResult } from '../src/data/content/from-result.ts';
import { agreementFigure } from '../src/data/checks/agreement-figure.ts';
import { readArray } from '../src/data/content/array-values.ts';
import { attentionMatrix } from '../src/data/texts/attention-drawing.ts';
import { readContent, type Content } from '../src/data/content/content.ts';
import { createLinks } from '../src/data/base/links.ts';
import { readPredictions } from '../src/data/results/predictions.ts';
import { readAttentionMaps, readAttentionPoints, readEmbedding } from '../src/data/texts/read-drawings.ts';
import { sanityModels } from '../src/data/checks/sanity-view.ts';
import type { Site } from '../src/data/results/site.ts';
import { stripViews } from '../src/data/texts/strip-view.ts';
import type { Done, TextFigureProps } from '../src/data/texts/text-sections.ts';
import { wordsOf } from '../src/words/words.ts';
import { givenOf } from '../src/mechanisms/given.ts';
import { madePictures } from '../src/mechanisms/made-picture.ts';
import { mechanismOf } from '../src/mechanisms/find-mechanisms.ts';
import { sealContent } from './site-report.ts';

/** Writes a content folder with one result of a method, one of the embedded report's that has arrays. @returns the result's folder in it */
export async function writeShownContent(method: string, folder: string): Promise<string> {
  const report = await readJson<Report>('content/report.json');
  const own = report.tasks.filter((task) => task.method === method && task.state === 'done');
  const results = await Promise.all(own.map((task) => readJson<Result>(`content/${task.folder}/result.json`)));
  const task = own[results.findIndex(({ arrays }) => arrays.length > 0)] ?? own[0]!;
  const pictures = report.pictures.filter(({ id }) => id === task.input);
  const files = pictures.flatMap(({ files: byModel, masks = {}, display }) => [
    ...[byModel, ...Object.values(masks).map((mask) => mask.files)].flatMap((each) => Object.values(each)),
    ...(display === undefined ? [] : [display.file]),
  ]);
  for (const file of [task.folder, ...files]) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await cp(`content/${file}`, join(folder, file), { recursive: true });
  }
  const shown = { ...report, tasks: [task], pictures, trials: undefined, matrices: undefined };
  await cp('content/catalogue.json', join(folder, 'catalogue.json'));
  await writeFile(join(folder, 'report.json'), JSON.stringify(shown));
  return task.folder;
}

/** Writes another array in the place of one of a result; the result says the same of it. */
export async function replaceArray(
  place: string,
  name: string,
  shape: readonly number[],
  values: Float32Array,
): Promise<void> {
  await changeResult(place, ({ arrays }) => {
    const array = arrays.find((each) => each.name === name)!;
    array.shape = [...shape];
  });
  await writeFile(join(place, `${name}.npy`), new Uint8Array(dump(values, [...shape])));
}

/** Changes what a result says. @param place its folder */
export async function changeResult(place: string, change: (result: Result) => unknown): Promise<void> {
  const result = await readJson<Result>(join(place, 'result.json'));
  change(result);
  await writeFile(join(place, 'result.json'), JSON.stringify(result));
}

/** Gives a changed folder its digests anew, and reads it. */
export async function readSealed(folder: string): Promise<Content> {
  await sealContent(folder);
  return readContent(folder);
}

/** Makes everything that pages make out of a folder's results, but for its prose. */
export async function makeViews(content: Content): Promise<void> {
  const words = wordsOf('en');
  const links = createLinks('/', undefined);
  const predictions = await readPredictions(content);
  const about = { content, predictions, links, parts: {}, titles: {} };
  for (const outcome of content.outcomes) {
    if (outcome.state !== 'done') continue;
    await views[outcome.task.method]?.(outcome, content);
    const given = givenOf(outcome.task.method, about);
    const mechanism = await mechanismOf(outcome.task.method, content);
    await fromResult(outcome, async () => mechanism.draw(given, 'en', words.mechanisms));
  }
  for (const { make } of await madePictures(about)) await make();
}

const views: Readonly<Record<string, (outcome: Done, content: Content) => Promise<unknown>>> = {
  agreement: ({ task }, content) =>
    agreementFigure(task.input!, {
      content,
      proses: new Map(),
      words: wordsOf('en'),
      language: 'en',
    } as unknown as Site),
  attention: async (outcome, content) => {
    await readAttentionMaps(outcome, content);
    for (const map of ['head', 'rollout'] as const) {
      await fromResult(outcome, () => attentionMatrix(map, outcome, content, wordsOf('en')));
    }
  },
  'attention-weights': readAttentionPoints,
  'embedding-analysis': async (outcome, content) => {
    for (const name of ['euclidean', 'cosine']) await readArray(content, outcome, name);
  },
  'embedding-visualization': readEmbedding,
  'text-heat': strips,
  'token-attribution': strips,
  'weight-randomisation': (_, content) => {
    const source = { content, predictions: [], language: 'en' as const };
    sanityModels(source, { words: wordsOf('en'), links: createLinks('/', undefined), titles: new Map() });
    return Promise.resolve();
  },
};

function strips(outcome: Done, content: Content): Promise<unknown> {
  const card = { outcome, result: { figures: outcome.result.figures.map(({ id }) => ({ id })) } };
  return stripViews({ card, site: { content } } as unknown as TextFigureProps, () => false);
}

async function readJson<Value>(file: string): Promise<Value> {
  return JSON.parse(await readFile(file, 'utf8')) as Value;
}
