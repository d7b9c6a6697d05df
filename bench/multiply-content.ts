import { cp, link, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readableJson, sealRunFacts, sha256 } from '../schema/digests.ts';
import { Report, type ReportPicture, type ReportTask } from '../schema/report.ts';
import { MEASUREMENTS_FOLDER } from '../schema/measurements.ts';
import type { Measurement, Result, RunFacts } from '../schema/result.ts';

/**
 * Writes a content folder with `times` as many pictures and texts, and as many results of them, as another one has. Copies have ids and
 * keys of their own, and are consistent in the report and in their results. Arrays and pictures are hard links.
 *
 * @returns how many tasks the new report has
 */
export async function multiplyContent(from: string, to: string, times: number): Promise<number> {
  const report = Report.parse(JSON.parse(await readFile(join(from, 'report.json'), 'utf8')));
  const copies = Array.from({ length: times - 1 }, (_, index) => index + 2);
  const named = (id: string, copy: number): string => `${id}-copy-${copy}`;
  const keyed = (key: string, copy: number): string => sha256(`${key}${copy}`);
  const pictureCopy = (picture: ReportPicture, copy: number): ReportPicture => ({
    ...picture,
    id: named(picture.id, copy),
  });
  const taskCopy = (task: ReportTask, copy: number): ReportTask => ({
    ...task,
    input: named(task.input!, copy),
    key: keyed(task.key, copy),
    folder: named(task.folder, copy),
    ...digestOf(keyed(task.key, copy)),
    ...(task.measurements && {
      measurements: task.measurements.map((measurement) => {
        const key = keyed(measurement.key, copy);
        return { ...measurement, key, ...digestOf(key) };
      }),
    }),
  });
  const digests = new Map<string, string>();
  const digestOf = (key: string): { sha256?: string } => {
    const digest = digests.get(key);
    return digest === undefined ? {} : { sha256: digest };
  };
  const withCopies = <Item>(items: readonly Item[], copyOf: (item: Item, copy: number) => Item): Item[] => [
    ...items,
    ...copies.flatMap((copy) => items.map((item) => copyOf(item, copy))),
  ];
  const withTaskCopies = (tasks: readonly ReportTask[]): ReportTask[] => [
    ...withCopies(
      tasks.filter(({ input }) => input !== null),
      taskCopy,
    ),
    ...tasks.filter(({ input }) => input === null),
  ];

  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) {
    // Stored outcomes are about as many pictures as there were.
    if (!['results', 'report.json', 'outcomes.json'].includes(name))
      await cp(join(from, name), join(to, name), { recursive: true });
  }
  const trials = report.trials ?? [];
  for (const task of [...report.tasks, ...trials.flatMap((trial) => trial.tasks)]) {
    if (task.state === 'planned') continue;
    await copyFolder(join(from, task.folder), join(to, task.folder), {
      main: (value) => value,
      measured: (one) => one,
    });
    if (task.input === null) continue;
    for (const copy of copies) {
      const { key, folder, input } = taskCopy(task, copy);
      const written = await copyFolder(join(from, task.folder), join(to, folder), {
        main: (value) => ({ ...value, key, ...(value.input && { input: { ...value.input, id: input! } }) }),
        measured: (one) => ({ ...one, map: key, key: keyed(one.key, copy) }),
      });
      for (const [each, digest] of written) digests.set(each, digest);
    }
  }
  const multiplied: Report = {
    ...report,
    pictures: withCopies(report.pictures, pictureCopy),
    texts: withCopies(report.texts ?? [], (text, copy) => ({ ...text, id: named(text.id, copy) })),
    tasks: withTaskCopies(report.tasks),
    trials: trials.map((trial) => ({
      ...trial,
      pictures: withCopies(trial.pictures, pictureCopy),
      tasks: withTaskCopies(trial.tasks),
    })),
  };
  await writeFile(join(to, 'report.json'), JSON.stringify(multiplied));
  return [...multiplied.tasks, ...(multiplied.trials ?? []).flatMap((trial) => trial.tasks)].length;
}

interface Changes {
  readonly main: (json: Partial<Result>) => Partial<Result>;
  readonly measured: (measurement: Measurement) => Measurement;
}

/** Copies a task's folder with its result, or its failure, and its measurements changed. @returns their digests by their keys */
async function copyFolder(from: string, to: string, change: Changes): Promise<ReadonlyMap<string, string>> {
  await mkdir(to, { recursive: true });
  const read = async <T>(name: string): Promise<T> => JSON.parse(await readFile(join(from, name), 'utf8')) as T;
  const names = await readdir(from);
  const main = names.includes('result.json') ? 'result.json' : 'error.json';
  const result = change.main(await read(main));
  const text = readableJson(result);
  await writeFile(join(to, main), text);
  const digests = new Map([[result.key!, sha256(text)]]);
  const measured = new Map<string, string>();
  for (const file of names.includes(MEASUREMENTS_FOLDER) ? await readdir(join(from, MEASUREMENTS_FOLDER)) : []) {
    const measurement = change.measured(await read(`${MEASUREMENTS_FOLDER}/${file}`));
    const bytes = readableJson(measurement);
    await mkdir(join(to, MEASUREMENTS_FOLDER), { recursive: true });
    await writeFile(join(to, MEASUREMENTS_FOLDER, file), bytes);
    digests.set(measurement.key, sha256(bytes));
    measured.set(measurement.metric.id, sha256(bytes));
  }
  for (const name of names.filter((each) => each !== main && each !== MEASUREMENTS_FOLDER)) {
    const target = join(to, name);
    if (name === 'run.json') {
      const facts = { ...(await read<RunFacts>(name)), key: result.key!, result: sha256(text) };
      for (const [metric, digest] of measured) facts.measurements![metric]!.sha256 = digest;
      await writeFile(target, readableJson(sealRunFacts(facts)));
    } else await link(join(from, name), target).catch(() => cp(join(from, name), target));
  }
  return digests;
}
