import { sha256 } from './digests.ts';

/** What the name of a folder begins with whose result is being replaced, until the report names the new one. */
export const OLD_PREFIX = '.old-';

/** Where a task's files were moved when they were replaced: `results/lime/.old-p0-paper-1a2b3c4d`. */
export function oldPlace(folder: string): string {
  const cut = folder.lastIndexOf('/') + 1;
  return `${folder.slice(0, cut)}${OLD_PREFIX}${folder.slice(cut)}`;
}

/**
 * The folder that holds what the report says of a task. A result cannot be exchanged for another in one step: the old folder is moved aside and
 * the new one into its place, and the report that knows the new one is written last. Whoever reads between, or after a run was killed there,
 * finds the old result where it was moved, by its digest. So a result that is done is never missing.
 *
 * @param read the bytes of a file relative to `content/`; undefined where there is none
 * @returns the task's own folder, unless only the other one has the digest
 */
export async function taskPlace(
  task: { readonly folder: string; readonly state: string; readonly sha256?: string | undefined },
  read: (file: string) => Promise<Uint8Array | undefined>,
): Promise<string> {
  if (task.sha256 === undefined) return task.folder;
  const name = task.state === 'failed' ? 'error.json' : 'result.json';
  for (const place of [task.folder, oldPlace(task.folder)]) {
    const bytes = await read(`${place}/${name}`);
    if (bytes !== undefined && sha256(bytes) === task.sha256) return place;
  }
  return task.folder;
}
