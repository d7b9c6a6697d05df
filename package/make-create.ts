/**
 * Makes the package behind `npm create vitrine` in `build/create-vitrine/`, and packs it (`build/create-vitrine-<version>.tgz`): compiled, with
 * its templates laid out.
 */
import { execFile } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { assembleTemplates } from '../create/make/assemble.ts';
import { toolFolder } from '../pipeline/base/tool-place.ts';
import { repositoryField } from './repository.ts';

const run = promisify(execFile);
/** Where the archive goes; a word of the command line names another folder. */
const target = resolve(process.argv[2] ?? join(toolFolder, 'build'));
const build = join(target, 'create-vitrine');

await rm(build, { recursive: true, force: true });
const compiler = join(toolFolder, 'node_modules/typescript/bin/tsc');
const words = [compiler, '-p', join(toolFolder, 'package/create.tsconfig.json'), '--outDir', join(build, 'lib')];
await run(process.execPath, words).catch((error: unknown) => {
  throw new Error((error as { readonly stdout: string }).stdout);
});
await assembleTemplates(join(build, 'templates'));
for (const name of ['create/bin', 'create/README.md', 'LICENSE']) {
  await cp(join(toolFolder, name), join(build, name.replace('create/', '')), { recursive: true });
}
const manifest = JSON.parse(await readFile(join(toolFolder, 'create/package.json'), 'utf8')) as Record<string, unknown>;
const kept = Object.entries(manifest).filter(([key]) => !['private', 'devDependencies'].includes(key));
const packed = { ...Object.fromEntries(kept), ...repositoryField(process.env), files: ['bin', 'lib', 'templates'] };
await writeFile(join(build, 'package.json'), `${JSON.stringify(packed, null, 2)}\n`);
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const { stdout } = await run(npm, ['pack', '--ignore-scripts', '--pack-destination', target], { cwd: build });
console.log(relative('.', join(target, stdout.trim())));
