import { z } from 'zod';

/** The file that the site starts from, relative to `content/`. */
export const REPORT_FILE = 'report.json';

const Pictures = z
  .array(
    z.object({
      files: z.record(z.string(), z.string()),
      masks: z.record(z.string(), z.object({ files: z.record(z.string(), z.string()) })).optional(),
      display: z.object({ file: z.string() }).optional(),
    }),
  )
  .optional();
const Tasks = z.array(z.object({ folder: z.string(), sha256: z.string().optional() })).optional();

/** What of a report says which files are Vitrine's own: as little as reports of every version have. */
const Names = z.object({
  content: z.number(),
  pictures: Pictures,
  tasks: Tasks.unwrap(),
  trials: z.array(z.object({ pictures: Pictures, tasks: Tasks })).optional(),
});

/** What a report names as its own. */
export interface ContentNames {
  /** Folders of its tasks, relative to `content/`. */
  readonly folders: ReadonlySet<string>;
  /** Files of its pictures and their masks, relative to `content/`. */
  readonly inputs: ReadonlySet<string>;
  /** By the folder of a task: digest of its `result.json` or `error.json`. Keys would not do: two models of equal weights share them. */
  readonly digests: ReadonlyMap<string, string>;
}

/** What a report of any version names; undefined for what is no report. */
export function namesIn(report: Uint8Array): ContentNames | undefined {
  const found = Names.safeParse(parseJson(report)).data;
  if (found === undefined) return undefined;
  const parts = [found, ...(found.trials ?? [])];
  const tasks = parts.flatMap((part) => part.tasks ?? []);
  const known = tasks.flatMap(({ sha256, ...task }) => (sha256 === undefined ? [] : [{ ...task, sha256 }]));
  const pictures = parts.flatMap((part) => part.pictures ?? []);
  const shown = pictures.flatMap((picture) => [picture, ...Object.values(picture.masks ?? {})]);
  return {
    folders: new Set(tasks.map(({ folder }) => folder)),
    inputs: new Set([
      ...shown.flatMap(({ files }) => Object.values(files)),
      ...pictures.flatMap(({ display }) => (display === undefined ? [] : [display.file])),
    ]),
    digests: new Map(known.map(({ folder, sha256 }) => [folder, sha256])),
  };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}
