import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expected } from '../pipeline/base/errors.ts';
import type { Files } from './project-files.ts';
import type { ProjectPlace } from './questions/folder.ts';

/** Writes a whole project or nothing: into a new folder beside its place, or within an empty one, which then moves. @throws UserError where nothing may be written */
export async function writeFolder({ folder, shown, exists }: ProjectPlace, files: Files): Promise<void> {
  const parent = exists ? folder : dirname(folder);
  const draft = await refuseSealed(shown, async () => {
    await mkdir(parent, { recursive: true });
    return mkdtemp(join(parent, '.create-vitrine-'));
  });
  // The draft itself is closed to other users, which a project is not to be.
  const project = join(draft, 'project');
  const moved: string[] = [];
  try {
    await mkdir(project);
    for (const [path, content] of files) {
      const file = join(project, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    if (!exists) {
      await refuseSealed(shown, () => rename(project, folder));
      return;
    }
    for (const name of await readdir(project)) {
      await rename(join(project, name), join(folder, name));
      moved.push(join(folder, name));
    }
  } catch (error) {
    for (const path of moved) await rm(path, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Also where the system keeps files of its own, as in `/proc`, which answers that there is no such place. */
const SEALED = ['EACCES', 'EPERM', 'EROFS', 'ENOENT'];

async function refuseSealed<Result>(shown: string, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR' || code === 'EEXIST') {
      throw expected('a folder to put the project into', { at: shown, received: 'a file on the way there' });
    }
    if (!SEALED.includes(code)) throw error;
    const hint = 'Name a folder in which you may write.';
    throw expected('permission to write', { at: shown, received: `a refusal (${code})`, hint });
  }
}
