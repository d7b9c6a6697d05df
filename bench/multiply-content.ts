import { createHash } from 'node:crypto';
import { cp, link, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Report, type ReportPicture, type ReportTask } from '../schema/report.ts';
import type { Result } from '../schema/result.ts';

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
  const keyed = (key: string, copy: number): string => createHash('sha256').update(`${key}${copy}`).digest('hex');
  const pictureCopy = (picture: ReportPicture, copy: number): ReportPicture => ({
    ...picture,
    id: named(picture.id, copy),
  });
  const taskCopy = (task: ReportTask, copy: number): ReportTask => ({
    ...task,
    input: named(task.input!, copy),
    key: keyed(task.key, copy),
    folder: named(task.folder, copy),
  });
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
    await copyFolder(join(from, task.folder), join(to, task.folder), (text) => text);
    if (task.input === null) continue;
    for (const copy of copies) {
      const { key, folder, input } = taskCopy(task, copy);
      await copyFolder(join(from, task.folder), join(to, folder), (text) => {
        const value = JSON.parse(text) as Partial<Result>;
        return JSON.stringify({ ...value, key, ...(value.input && { input: { ...value.input, id: input } }) });
      });
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

async function copyFolder(from: string, to: string, change: (json: string) => string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) {
    const [source, target] = [join(from, name), join(to, name)];
    if (name.endsWith('.json')) await writeFile(target, change(await readFile(source, 'utf8')));
    else await link(source, target).catch(() => cp(source, target));
  }
}
