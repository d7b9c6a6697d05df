import { cp, link, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readableJson, sealRunFacts, sha256 } from '../schema/digests.ts';
import { Report, type ReportPicture, type ReportTask } from '../schema/report.ts';
import type { Result, RunFacts } from '../schema/result.ts';

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
    await copyFolder(join(from, task.folder), join(to, task.folder), (value) => value);
    if (task.input === null) continue;
    for (const copy of copies) {
      const { key, folder, input } = taskCopy(task, copy);
      const digest = await copyFolder(join(from, task.folder), join(to, folder), (value) => ({
        ...value,
        key,
        ...(value.input && { input: { ...value.input, id: input! } }),
      }));
      digests.set(key, digest);
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

/** Copies a task's folder with its result, or its failure, changed. @returns the digest of that */
async function copyFolder(
  from: string,
  to: string,
  change: (json: Partial<Result>) => Partial<Result>,
): Promise<string> {
  await mkdir(to, { recursive: true });
  const read = async <T>(name: string): Promise<T> => JSON.parse(await readFile(join(from, name), 'utf8')) as T;
  const names = await readdir(from);
  const main = names.includes('result.json') ? 'result.json' : 'error.json';
  const text = readableJson(change(await read(main)));
  await writeFile(join(to, main), text);
  for (const name of names.filter((each) => each !== main)) {
    const target = join(to, name);
    if (name === 'run.json') {
      const { key } = change(await read('result.json'));
      const facts = { ...(await read<RunFacts>(name)), key: key!, result: sha256(text) };
      await writeFile(target, readableJson(sealRunFacts(facts)));
    } else await link(join(from, name), target).catch(() => cp(join(from, name), target));
  }
  return sha256(text);
}
