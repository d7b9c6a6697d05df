import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { toolFolder } from '../pipeline/base/tool-place.ts';

const run = promisify(execFile);

/** Compiles what a project of TypeScript names. @param project its file in this folder @throws Error with what the compiler says */
export async function compile(project: string, target: string): Promise<void> {
  const compiler = join(toolFolder, 'node_modules/typescript/bin/tsc');
  const words = [compiler, '-p', join(toolFolder, 'package', project), '--outDir', target];
  await run(process.execPath, words).catch((error: unknown) => {
    throw new Error((error as { readonly stdout: string }).stdout);
  });
}

/** Writes the manifest of a package that is laid out, packs it, and says where the archive lies. @param target folder of the archive */
export async function pack(folder: string, manifest: object, target: string): Promise<void> {
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { stdout } = await run(npm, ['pack', '--ignore-scripts', '--pack-destination', target], { cwd: folder });
  console.log(relative('.', join(target, stdout.trim())));
}
