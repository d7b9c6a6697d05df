import { OLD_PREFIX } from './content-path.ts';
import { sha256 } from './digests.ts';
import { measurementFile } from './measurements.ts';

/** Where a task's files were moved when they were replaced: `results/lime/.old-p0-paper-1a2b3c4d`. */
export function oldPlace(folder: string): string {
  const cut = folder.lastIndexOf('/') + 1;
  return `${folder.slice(0, cut)}${OLD_PREFIX}${folder.slice(cut)}`;
}

/** What a report says of a task's files: as much as its place is found by. */
interface NamedTask {
  readonly folder: string;
  readonly state: string;
  readonly sha256?: string | undefined;
  readonly measurements?: readonly { readonly metric: string; readonly sha256?: string | undefined }[] | undefined;
}

/**
 * The folder that holds what the report says of a task. A result cannot be exchanged for another in one step: the old folder is moved aside and
 * the new one into its place, and the report that knows the new one is written last. Whoever reads between, or after a run was killed there,
 * finds the old result where it was moved, by its digests. So a result or a measurement that is done is never missing.
 *
 * @param read the bytes of a file relative to `content/`; undefined where there is none
 * @returns the task's own folder, unless the other one has more of what the report names
 */
export async function taskPlace(
  task: NamedTask,
  read: (file: string) => Promise<Uint8Array | undefined>,
): Promise<string> {
  if (task.sha256 === undefined) return task.folder;
  const holds = async (file: string, digest: string): Promise<boolean> => {
    const bytes = await read(file);
    return bytes !== undefined && sha256(bytes) === digest;
  };
  const name = task.state === 'failed' ? 'error.json' : 'result.json';
  const measured = (task.measurements ?? []).flatMap(({ metric, sha256: digest }) =>
    digest === undefined ? [] : [{ name: measurementFile(metric), digest }],
  );
  let partial: string | undefined;
  for (const place of [task.folder, oldPlace(task.folder)]) {
    if (!(await holds(`${place}/${name}`, task.sha256))) continue;
    const found = await Promise.all(measured.map((file) => holds(`${place}/${file.name}`, file.digest)));
    if (found.every((isThere) => isThere)) return place;
    partial ??= place;
  }
  return partial ?? task.folder;
}
