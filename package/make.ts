/**
 * `npm run package`: makes the package that people install in `build/`, and packs it (`build/vitrine-<version>.tgz`). What Node runs is compiled,
 * since no Node strips types below `node_modules`; what Astro builds, the site, is there as it is.
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { toolFolder } from '../pipeline/base/tool-place.ts';
import { siteFolders } from '../pipeline/publish/build-place.ts';
import { compile, pack } from './compile-and-pack.ts';
import { repositoryField } from './repository.ts';

/** What is packed as it is: the program, what the site is built from, and what people read. */
const SOURCES = [
  'bin',
  ...siteFolders,
  'astro.config.mjs',
  'tsconfig.json',
  'CHANGELOG.md',
  'CITATION.cff',
  'LICENSE',
  'LICENSES.md',
  'README.md',
];

interface Manifest {
  readonly version: string;
  readonly exports: Readonly<Record<string, string>>;
}

/** Emptied first; a word of the command line names another. */
const build = resolve(process.argv[2] ?? join(toolFolder, 'build'));
/** What Node runs: apart from the sources of the site, which have the same names. */
const code = join(build, 'lib');

await rm(build, { recursive: true, force: true });
await compile('tsconfig.json', code);
for (const name of await readdir(code, { recursive: true })) {
  if (!name.endsWith('.d.ts')) continue;
  const file = join(code, name);
  await writeFile(file, withCompiledImports(await readFile(file, 'utf8')));
}
// Generated, and JavaScript already.
const generated = 'pipeline/graph/onnx_pb.js';
await cp(join(toolFolder, generated), join(code, generated));
for (const name of SOURCES) {
  await mkdir(dirname(join(build, name)), { recursive: true });
  await cp(join(toolFolder, name), join(build, name), { recursive: true, filter: isPacked });
}
const manifest = JSON.parse(await readFile(join(toolFolder, 'package.json'), 'utf8')) as Manifest;
await pack(build, packedManifest(manifest), build);

/** Declarations that name compiled files, not their sources: TypeScript changes this in what Node runs alone. */
function withCompiledImports(declarations: string): string {
  const { importedFiles } = ts.preProcessFile(declarations, true, true);
  // From behind, so that places before stay where they are.
  return importedFiles.toReversed().reduce((text, { fileName, pos }) => {
    if (!fileName.startsWith('.') || !fileName.endsWith('.ts')) return text;
    const end = text.indexOf(fileName, pos) + fileName.length;
    return `${text.slice(0, end - '.ts'.length)}.js${text.slice(end)}`;
  }, declarations);
}

/** Tests stay in the repository; methods and metrics, whose sources nothing but Node runs, are compiled. */
function isPacked(path: string): boolean {
  return !/(?:\.test|\/method|\/metric)\.ts$/.test(path) || path.includes('/examples/');
}

/** The manifest without what only the repository needs, with the compiled files in place of the sources. */
function packedManifest({ exports, ...manifest }: Manifest): object {
  const left = ['private', 'workspaces', 'scripts', 'devDependencies', 'allowScripts', 'overrides'];
  const compiled = Object.entries(exports).map(([name, file]) => {
    const base = file.replace(/^\.\/(.*)\.ts$/, './lib/$1');
    return [name, base === file ? file : { types: `${base}.d.ts`, default: `${base}.js` }];
  });
  return {
    ...Object.fromEntries(Object.entries(manifest).filter(([key]) => !left.includes(key))),
    ...repositoryField(process.env),
    files: ['lib', ...SOURCES],
    exports: Object.fromEntries(compiled) as Readonly<Record<string, unknown>>,
  };
}
