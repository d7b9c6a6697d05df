import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expected, quotedList } from '../base/errors.ts';
import { ignoredPaths, installScripts, projectScripts } from '../base/project-parts.ts';
import { configNameIn } from '../config/config.ts';
import { editManifest, missingScripts, rangeWith, type ManifestEdit } from './edit-manifest.ts';
import { MANIFEST_FILE, type ProjectManifest } from './manifest.ts';
import { startConfig } from './start-config.ts';

/** What becomes of one file of a folder that becomes a project. */
export interface FilePlan {
  readonly name: string;
  readonly state: 'made' | 'changed' | 'left';
  /** What is made, changed or left of it, in a few words. */
  readonly what: string;
  /** What it holds then; absent where it is left. */
  readonly text?: string;
}

/** npm before 11 and yarn 1 pass this on to the script of onnxruntime-node, which then downloads nothing. */
const SKIPPED_SCRIPT = 'onnxruntime-node-install=skip';

/** Lock files of package managers that read no `allowScripts` and no `.npmrc`. */
const OTHER_LOCKS = ['pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'bun.lockb'];

/**
 * What makes a project of a folder, file by file; nothing is written. What is there already stays as it is and where it is.
 *
 * @param manifest of the folder; undefined where it has none @param version of this tool
 */
export async function planProject(
  folder: string,
  manifest: ProjectManifest | undefined,
  version: string,
): Promise<readonly FilePlan[]> {
  const isNpm = !OTHER_LOCKS.some((name) => existsSync(join(folder, name)));
  const ignored = ignoredPaths.filter((line) => !line.startsWith('#'));
  return [
    planConfig(folder, manifest),
    await planLines(folder, '.gitignore', ignored, `${ignoredPaths.join('\n')}\n`),
    ...(isNpm ? [await planLines(folder, '.npmrc', [SKIPPED_SCRIPT])] : []),
    // Last, so that it names the tool only when all else is there.
    manifest === undefined ? newManifest(folder, version, isNpm) : planManifest(manifest, version, isNpm),
  ];
}

/** Where modules are CommonJS unless their names say otherwise, `export default` needs another name. */
function planConfig(folder: string, manifest: ProjectManifest | undefined): FilePlan {
  const found = configNameIn(folder);
  if (existsSync(join(folder, found))) return { name: found, state: 'left', what: 'it is yours' };
  const name = manifest === undefined || manifest.isModule ? found : 'vitrine.config.mjs';
  return { name, state: 'made', what: 'a start, with options in comments', text: startConfig(basename(folder)) };
}

/** A file of lines that gets those that it lacks, at its end. @param whole what a new one holds; default: the lines */
async function planLines(
  folder: string,
  name: string,
  lines: readonly string[],
  whole = `${lines.join('\n')}\n`,
): Promise<FilePlan> {
  const file = join(folder, name);
  if (!existsSync(file)) return { name, state: 'made', what: 'with what every project has', text: whole };
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    const received = `the error ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`;
    throw expected('a text file', { at: name, received, hint: 'Move it out of the way.' });
  });
  const has = new Set(text.split(/\r?\n/).map(bare));
  const missing = lines.filter((line) => !has.has(bare(line)));
  if (missing.length === 0) return { name, state: 'left', what: 'it has every line' };
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text === '' || text.endsWith('\n') ? '' : end;
  const what = `lines added: ${quotedList(missing)}`;
  return { name, state: 'changed', what, text: `${text}${gap}${missing.join(end)}${end}` };
}

/** `/dist/` and `dist` leave out the same folder at the top. */
function bare(line: string): string {
  return line.trim().replace(/^\/|\/$/g, '');
}

function newManifest(folder: string, version: string, isNpm: boolean): FilePlan {
  const name = basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const manifest = {
    name: name || 'report',
    version: '0.0.0',
    private: true,
    type: 'module',
    scripts: projectScripts,
    dependencies: { vitrine: `^${version}` },
    ...(isNpm && { allowScripts: installScripts }),
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  return { name: MANIFEST_FILE, state: 'made', what: `with \`vitrine\` ^${version} and its scripts`, text };
}

function planManifest(manifest: ProjectManifest, version: string, isNpm: boolean): FilePlan {
  const { missing, taken } = missingScripts(manifest);
  const { tool, keys } = manifest;
  const allows = isNpm && !keys.includes('allowScripts');
  const edits: ManifestEdit[] = [
    ...missing.map((name) => ({ path: ['scripts', name], value: projectScripts[name] })),
    ...(tool === undefined ? [{ path: ['dependencies', 'vitrine'], value: `^${version}` }] : []),
    ...(allows ? [{ path: ['allowScripts'], value: installScripts }] : []),
  ];
  const isOld = tool !== undefined && rangeWith(tool.wanted, version) !== null;
  const notes = [
    ...(tool === undefined ? [`\`vitrine\` ^${version} added`] : []),
    ...(missing.length === 0 ? [] : [`scripts added: ${quotedList(missing)}`]),
    ...(allows ? ['`allowScripts` added'] : []),
    ...(taken.length === 0 ? [] : [`scripts of yours left: ${quotedList(taken)}`]),
    ...(isOld ? [`\`vitrine\` ${tool.wanted} left: \`npx vitrine upgrade\` changes it`] : []),
  ];
  if (edits.length === 0) {
    return { name: MANIFEST_FILE, state: 'left', what: ['it has all that it needs', ...notes].join('; ') };
  }
  return { name: MANIFEST_FILE, state: 'changed', what: notes.join('; '), text: editManifest(manifest.text, edits) };
}
