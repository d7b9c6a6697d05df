/**
 * Makes the package behind `npm create vitrine` in `build/create-vitrine/`, and packs it (`build/create-vitrine-<version>.tgz`): compiled, with
 * its templates laid out.
 */
import { cp, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { assembleTemplates } from '../create/make/assemble.ts';
import { toolFolder } from '../pipeline/base/tool-place.ts';
import { compile, pack } from './compile-and-pack.ts';
import { repositoryField } from './repository.ts';

/** Where the archive goes; a word of the command line names another folder. */
const target = resolve(process.argv[2] ?? join(toolFolder, 'build'));
const build = join(target, 'create-vitrine');

await rm(build, { recursive: true, force: true });
await compile('create.tsconfig.json', join(build, 'lib'));
await assembleTemplates(join(build, 'templates'));
for (const name of ['create/bin', 'create/README.md', 'LICENSE']) {
  await cp(join(toolFolder, name), join(build, name.replace('create/', '')), { recursive: true });
}
const manifest = JSON.parse(await readFile(join(toolFolder, 'create/package.json'), 'utf8')) as Record<string, unknown>;
const kept = Object.entries(manifest).filter(([key]) => !['private', 'devDependencies'].includes(key));
const packed = { ...Object.fromEntries(kept), ...repositoryField(process.env), files: ['bin', 'lib', 'templates'] };
await pack(build, packed, target);
