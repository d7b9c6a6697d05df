import { lstat, mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dump } from 'npyjs';
import sharp from 'sharp';
import { readableJson, sealRunFacts, sha256 } from '../schema/digests.ts';
import { catalogueText } from './catalogue.ts';
import { Report, type ReportCard, type ReportMeasurement, type ReportTask } from '../schema/report.ts';
import {
  Measurement,
  Result,
  type Measure,
  type MeasurementFacts,
  type RunFacts,
  type Series,
  type Target,
} from '../schema/result.ts';

/** A task of a small made-up report, and what became of it. */
export interface SmallTask {
  readonly method: string;
  readonly input: string | null;
  readonly variant: string;
  /** Default: `small`. */
  readonly model?: string;
  readonly target?: Target;
  readonly params?: Record<string, number | string>;
  /** By figure id. */
  readonly figures?: Readonly<Record<string, 'heat' | 'rgb' | 'picture'>>;
  /** A list of numbers is stored as an array of that length; else `map` holds the figure's values. */
  readonly probabilities?: readonly number[];
  /** Of the map, row by row, of a square; default: 0 everywhere. */
  readonly values?: readonly number[];
  readonly measures?: Record<string, Measure>;
  readonly series?: Record<string, Series>;
  readonly remarks?: { code: string; text: string }[];
  /** By metric: what it says of the map, in a file of its own. */
  readonly measured?: Readonly<Record<string, Record<string, Measure>>>;
  /** Why it failed. */
  readonly failure?: string;
  readonly isPlanned?: boolean;
}

const classes = ['Bread', 'Egg', 'Soup'];
const egg: Target = { kind: 'class', classIndex: 1, className: 'Egg', from: 'label' };
const SIDE = 8;

/** The digest that stands for a text. */
function digestOf(text: string): string {
  return sha256(text);
}

/** How the small network does on eight pictures that it has not seen. */
export const card: ReportCard = {
  classes,
  training: { pictures: 1200 },
  heldOut: {
    count: 6,
    of: 8,
    share: 0.75,
    calibrationError: 0.031,
    bins: 15,
    confusion: [
      [3, 1, 0],
      [0, 3, 0],
      [1, 0, 0],
    ],
  },
  about: { en: 'Eight pictures.', 'zh-cn': '八张图片。' },
  probes: [{ id: 'turned', name: 'Turned upside down', count: 5, of: 8, share: 0.625 }],
};

/** A network that can be compared with `small` in a trial; its pictures are those of the trial alone. */
const plain = {
  id: 'plain',
  name: { en: 'Plain network', 'zh-cn': '普通网络' },
  digest: digestOf('plain'),
  classes,
  preprocess: { resize: { width: SIDE, height: SIDE } },
  inputShape: [3, SIDE, SIDE],
  parameters: 123,
  layers: [],
};

function reportTrial(tasks: readonly SmallTask[]): Record<string, unknown> {
  return {
    id: 'sticker',
    title: { en: 'A sticker', 'zh-cn': '一张贴纸' },
    about: { en: 'One network was taught to look at a sticker.', 'zh-cn': '一个网络学会了看贴纸。' },
    part: 'red-sticker',
    relies: 'small',
    control: 'plain',
    caught: 5,
    clear: 2,
    pictures: ['third', 'fourth'].map((id) => ({
      id,
      digest: digestOf(id),
      files: { small: `inputs/small/${id}.png`, plain: `inputs/plain/${id}.png` },
      sha256: { small: digestOf(id), plain: digestOf(id) },
      label: { classIndex: 1, className: 'Egg' },
      alt: { en: `Bread and a sticker, the ${id} picture` },
      credit: 'Made for a trial',
    })),
    tasks: tasks.map(reportTask),
  };
}

/** A report on two pictures with the given tasks, as the pipeline describes it, and with a trial where it has tasks. */
export function smallReport(tasks: readonly SmallTask[], trialTasks: readonly SmallTask[] = []): Report {
  return Report.parse({
    content: 1,
    title: { en: 'A small report', 'zh-cn': '一份小报告' },
    catalogue: sha256(catalogueText),
    authors: ['A. Student'],
    languages: ['en', 'zh-cn'],
    docs: true,
    models: [
      {
        id: 'small',
        name: { en: 'Small network', 'zh-cn': '小网络' },
        about: 'Made for a test.',
        card,
        digest: digestOf('model'),
        classes,
        preprocess: { resize: { width: SIDE, height: SIDE } },
        inputShape: [3, SIDE, SIDE],
        parameters: 123,
        layers: [
          {
            name: 'cnn.0',
            cnnid: 0,
            kind: 'Conv2d',
            outputShape: [4, SIDE, SIDE],
            receptiveField: 3,
            parameters: 112,
          },
          { name: 'fc.0', kind: 'Linear', outputShape: [3], parameters: 11 },
        ],
      },
      ...(trialTasks.length > 0 ? [plain] : []),
    ],
    pictures: ['first', 'second'].map((id, classIndex) => ({
      id,
      digest: digestOf(id),
      files: { small: `inputs/small/${id}.png` },
      sha256: { small: digestOf(id) },
      label: { classIndex, className: classes[classIndex] },
      alt: { en: `The ${id} picture` },
      credit: 'Made for a test',
    })),
    tasks: tasks.map(reportTask),
    ...(trialTasks.length > 0 && { trials: [reportTrial(trialTasks)] }),
  });
}

function reportTask(small: SmallTask): ReportTask {
  const { method, input, variant, model = 'small', target = egg, failure, isPlanned } = small;
  const filter = target.kind === 'filter' ? `${target.layer}-${target.filter}` : '';
  const name = `${input ?? 'none'}-${small.model === undefined ? '' : `${model}-`}${variant}${filter}`;
  const state = isPlanned ? 'planned' : failure === undefined ? 'done' : 'failed';
  const key = digestOf(method + name);
  const written = isPlanned ? {} : { sha256: digestOf(key) };
  const measurements = Object.keys(small.measured ?? {}).map((metric): ReportMeasurement => {
    const digest =
      state === 'done' ? { state: 'done' as const, sha256: digestOf(metric) } : { state: 'planned' as const };
    return { metric, version: 1, key: digestOf(`${key}/${metric}`), ...digest };
  });
  return {
    key,
    folder: `results/${method}/${name}`,
    method,
    version: 1,
    model,
    input,
    target,
    variant,
    state,
    ...written,
    ...(measurements.length > 0 && { measurements }),
  };
}

/** What a metric says of a task's map, as the pipeline writes it. */
function smallMeasurement(small: SmallTask, { metric, version, key }: ReportMeasurement): Measurement {
  const measures = small.measured![metric]!;
  const of = { map: reportTask(small).key, metric: { id: metric, version } };
  return Measurement.parse({ content: 1, key, ...of, measures, series: {}, remarks: [] });
}

/** The result of a task, as the pipeline writes it. */
export function smallResult(small: SmallTask): Result {
  const { probabilities, figures = {}, params = {}, measures = {}, series = {}, remarks = [] } = small;
  const { key, method, input, variant, model } = reportTask(small);
  const file = (name: string) => ({ file: name, sizeBytes: 1, sha256: digestOf(name) });
  const unit = 'nat per unit of intensity';
  const side = small.values === undefined ? SIDE : Math.sqrt(small.values.length);
  return Result.parse({
    content: 1,
    key,
    method: { id: method, version: 1 },
    variant,
    model: { id: model, digest: digestOf(model === 'small' ? 'model' : model) },
    input: input === null ? null : { id: input, digest: digestOf(input) },
    target: small.target ?? egg,
    params,
    seed: 7,
    arrays: probabilities
      ? [
          {
            name: 'probabilities',
            ...file('probabilities.npy'),
            shape: [probabilities.length],
            unit: '1',
            definition: 'p',
          },
        ]
      : [{ name: 'map', ...file('map.npy'), shape: [side, side], unit, definition: 'A map.' }],
    figures: Object.entries(figures).map(([id, as]) => ({
      id,
      ...file(`${id}.png`),
      width: SIDE,
      height: SIDE,
      ...(as !== 'picture' && { array: 'map' }),
      display: {
        heat: { as, colormap: 'RdBu', range: [-0.5, 0.5], centred: true },
        rgb: { as, range: [0, 2e-7], absolute: false },
        picture: { as },
      }[as],
    })),
    measures,
    series,
    remarks,
  });
}

/** What a run of a task on this machine would say. @param result digest of the `result.json` that it belongs to */
export function smallRun(small: SmallTask, result: string = digestOf(reportTask(small).key)): RunFacts {
  return sealRunFacts(runFacts(small, result));
}

function runFacts(small: SmallTask, result: string): Omit<RunFacts, 'sha256'> {
  return {
    content: 1,
    key: reportTask(small).key,
    result,
    ...machine,
  };
}

const machine = {
  engine: 'onnxruntime',
  provider: 'cpu',
  host: 'a test',
  vitrine: '0.1.0',
  node: '22.0.0',
  startedAt: '2026-01-01T00:00:00Z',
  durationMs: 1500,
  peakMemoryBytes: 200_000_000,
};

/** Writes the report with all its files into a folder that a site can be built from. @param change makes another of each file's value */
export async function writeSmallReport(
  folder: string,
  tasks: readonly SmallTask[],
  trialTasks: readonly SmallTask[] = [],
  change: <Written>(written: Written) => Written = (written) => written,
): Promise<void> {
  const report = change(smallReport(tasks, trialTasks));
  const pictures = [...report.pictures, ...(report.trials ?? []).flatMap((trial) => trial.pictures)];
  const png = await sharp({ create: { width: SIDE, height: SIDE, channels: 3, background: '#a04020' } })
    .png()
    .toBuffer();
  const write = async (file: string, data: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), data);
  };
  await Promise.all(pictures.flatMap(({ files }) => Object.values(files)).map((file) => write(file, png)));
  for (const picture of pictures) for (const model of Object.keys(picture.files)) picture.sha256[model] = sha256(png);
  const written = new Map<string, string>();
  for (const small of [...tasks, ...trialTasks]) {
    const { key, folder: own, state } = reportTask(small);
    if (state === 'failed') {
      const text = JSON.stringify(change({ content: 1, key, message: small.failure }));
      await write(`${own}/error.json`, text);
      written.set(key, sha256(text));
    }
    if (state !== 'done') continue;
    const result = change(smallResult(small));
    const describe = async <File extends { file: string }>(described: File, bytes: Uint8Array): Promise<File> => {
      await write(`${own}/${described.file}`, bytes);
      return { ...described, sizeBytes: bytes.length, sha256: sha256(bytes) };
    };
    const figures = await Promise.all(result.figures.map((figure) => describe(figure, png)));
    const arrays = await Promise.all(
      result.arrays.map((array) => {
        const values = Float32Array.from(small.probabilities ?? small.values ?? new Float32Array(SIDE * SIDE));
        return describe(array, new Uint8Array(dump(values, array.shape)));
      }),
    );
    const text = JSON.stringify({ ...result, figures, arrays });
    await write(`${own}/result.json`, text);
    const facts: Record<string, MeasurementFacts> = {};
    for (const named of reportTask(small).measurements ?? []) {
      const measurement = JSON.stringify(change(smallMeasurement(small, named)));
      await write(`${own}/measures/${named.metric}.json`, measurement);
      written.set(named.key, sha256(measurement));
      facts[named.metric] = { sha256: sha256(measurement), ...machine };
    }
    const measured = Object.keys(facts).length > 0 ? { measurements: facts } : {};
    await write(
      `${own}/run.json`,
      readableJson(sealRunFacts(change({ ...runFacts(small, sha256(text)), ...measured }))),
    );
    written.set(key, sha256(text));
  }
  for (const task of [...report.tasks, ...(report.trials ?? []).flatMap((trial) => trial.tasks)]) {
    if (task.state !== 'planned') task.sha256 = written.get(task.key)!;
    for (const one of task.measurements ?? []) if (one.state === 'done') one.sha256 = written.get(one.key)!;
  }
  await write('catalogue.json', catalogueText);
  await write('report.json', JSON.stringify(report));
}

/**
 * Gives a content folder that was changed the digests that its author would: whoever writes a result can write its digest as well. What is
 * no file of its own is left as it is.
 */
export async function sealContent(folder: string): Promise<void> {
  const bytesOf = async (file: string): Promise<Uint8Array | undefined> => {
    const path = join(folder, file);
    const isFile = (await lstat(path).catch(() => undefined))?.isFile() === true;
    const isOwn = isFile && (await realpath(path)) === join(await realpath(folder), file);
    return isOwn ? readFile(path) : undefined;
  };
  const jsonOf = async (file: string): Promise<Record<string, unknown> | undefined> => {
    try {
      return JSON.parse(new TextDecoder().decode(await bytesOf(file))) as Record<string, unknown>;
    } catch {
      return undefined;
    }
  };
  const report = (await jsonOf('report.json')) as unknown as Report;
  for (const task of [...report.tasks, ...(report.trials ?? []).flatMap((trial) => trial.tasks)]) {
    const name = task.state === 'failed' ? 'error.json' : 'result.json';
    const file = `${task.folder}/${name}`;
    const result = (await jsonOf(file)) as unknown as Result | undefined;
    for (const described of [...(result?.arrays ?? []), ...(result?.figures ?? [])]) {
      const bytes = await bytesOf(`${task.folder}/${described.file}`);
      if (bytes !== undefined) Object.assign(described, { sizeBytes: bytes.length, sha256: sha256(bytes) });
    }
    if (name === 'result.json' && result !== undefined) await writeFile(join(folder, file), JSON.stringify(result));
    const bytes = await bytesOf(file);
    if (bytes === undefined) continue;
    task.sha256 = sha256(bytes);
    const run = (await jsonOf(`${task.folder}/run.json`)) as unknown as RunFacts | undefined;
    if (run === undefined) continue;
    for (const { metric, ...measurement } of task.measurements ?? []) {
      const measured = await bytesOf(`${task.folder}/measures/${metric}.json`);
      const known = run.measurements?.[metric];
      if (measured === undefined || measurement.state !== 'done' || known === undefined) continue;
      known.sha256 = sha256(measured);
      task.measurements!.find((one) => one.metric === metric)!.sha256 = known.sha256;
    }
    const facts = sealRunFacts({ ...run, result: task.sha256 });
    await writeFile(join(folder, `${task.folder}/run.json`), readableJson(facts));
  }
  const catalogue = await bytesOf('catalogue.json');
  if (catalogue !== undefined) report.catalogue = sha256(catalogue);
  for (const picture of [...report.pictures, ...(report.trials ?? []).flatMap((trial) => trial.pictures)]) {
    for (const described of [picture, ...Object.values(picture.masks ?? {})]) {
      for (const [model, file] of Object.entries(described.files)) {
        const bytes = await bytesOf(file);
        if (bytes !== undefined) described.sha256[model] = sha256(bytes);
      }
    }
    const bytes = picture.display && (await bytesOf(picture.display.file));
    if (bytes !== undefined) picture.display!.sha256 = sha256(bytes);
  }
  await writeFile(join(folder, 'report.json'), JSON.stringify(report));
}
