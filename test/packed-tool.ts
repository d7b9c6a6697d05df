import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, symlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The archives that people install. */
export interface Archives {
  readonly folder: string;
  readonly tool: string;
  readonly create: string;
}

/** Packs the tool and `create-vitrine` into a new folder; projects in it find their packages, which are links, above them. */
export async function packBoth(): Promise<Archives> {
  await mkdir('.vitrine', { recursive: true });
  const folder = await mkdtemp(resolve('.vitrine/packed-'));
  const pack = async (program: string): Promise<string> =>
    resolve((await run(process.execPath, [program, folder])).stdout.trim());
  // The first empties the folder.
  const tool = await pack('package/make.ts');
  return { folder, tool, create: await pack('package/make-create.ts') };
}

/** Puts an archive into a folder's `node_modules` as npm would, its packages linked from this checkout: no network is needed. */
export async function installPacked(archive: string, name: string, folder: string): Promise<string> {
  const packages = join(folder, 'node_modules');
  const place = join(packages, name);
  await mkdir(place, { recursive: true });
  await run('tar', ['-xzf', archive, '-C', place, '--strip-components=1']);
  for (const root of ['node_modules', 'create/node_modules']) {
    for (const each of await packageNames(root)) {
      await mkdir(dirname(join(packages, each)), { recursive: true });
      await symlink(resolve(root, each), join(packages, each), 'junction').catch((error: unknown) => {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      });
    }
  }
  return place;
}

async function packageNames(folder: string): Promise<readonly string[]> {
  const own = ['vitrine', 'create-vitrine', 'vitrine-demo-make'];
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.') && !own.includes(name));
  const inner = names.map(async (name) =>
    name.startsWith('@') ? (await readdir(join(folder, name))).map((each) => join(name, each)) : [name],
  );
  return (await Promise.all(inner)).flat();
}
