import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { ANSWERS_FOLDER } from '../../schema/answers/read-answers.ts';
import { Language } from '../../schema/local-text.ts';
import type { SiteAddress } from '../../schema/site-address.ts';
import { configNameIn, loadConfig } from '../config/config.ts';
import { configSources } from '../config/config-sources.ts';
import { disk } from '../base/disk.ts';
import { expected, quoted } from '../base/errors.ts';
import { guardContent, holds, realPath } from '../store/guarded-folder.ts';
import { REPORT_FILE } from '../store/content-names.ts';
import { writeArchive } from '../publish/archive.ts';
import { buildSite } from '../publish/build-site.ts';
import { checkOutput } from '../publish/output-place.ts';
import { writePortable } from '../publish/portable-site.ts';
import { findChromium } from '../publish/find-chromium.ts';
import { printAnswers, requireLanguage, taggedFile } from '../publish/print-answers.ts';
import { firstPage, publishedAddress } from '../publish/published-address.ts';
import { publicFolder } from '../inputs/public-files.ts';
import { requireWritable } from '../publish/written-file.ts';
import { guardSite } from './guard-site.ts';
import { runAndSay, withRunOptions, type RunCommandOptions } from './run.ts';
import type { Terminal } from './terminal.ts';

interface Options extends RunCommandOptions {
  readonly run: boolean;
  readonly out: string;
  readonly archive?: string | true;
  readonly pdf?: string | true;
  readonly portable?: string | true;
  readonly language?: string;
  readonly overwrite?: boolean;
}

/** `vitrine report`. @param end takes the exit code: 1 when a task failed, 2 for a mistake in the content @param version of this package */
export function reportCommand(terminal: Terminal, end: (exitCode: number) => void, version: string): Command {
  const command = new Command('report').description(
    'run, and build the site; archive or print it, or make it portable, where that is asked',
  );
  return withRunOptions(command)
    .option('--no-run', 'compute nothing: build from the results that are there')
    .addOption(new Option('--out <folder>', 'where the site is built').env('VITRINE_OUT').default('dist'))
    .option('--archive [file]', 'write the site as one zip file as well (default: report.zip)', named('.zip'))
    .option('--pdf [file]', 'print all answers with Chromium, one file a language (default: report.pdf)', named('.pdf'))
    .option(
      '--portable [folder]',
      'write a folder and a zip file that are read without a server (default: report-portable)',
    )
    .option('--overwrite', 'overwrite an archive or a PDF that Vitrine did not write')
    .option('--language <tag>', 'print this language alone: en, zh-cn …')
    .action(async (options: Options) => {
      // What can be known to fail is said before hours of computing.
      const address = publishedAddress(process.env);
      if (options.language !== undefined && options.pdf === undefined) throw languageAlone(options.language);
      const chromium = options.pdf === undefined ? null : findChromium(process.env);
      const guarded = await guardPlaces(options, terminal);
      const failed = options.run ? (await runAndSay(options, terminal, version)).failed : 0;
      const code = await report(options, { ...guarded, address, chromium }, terminal);
      end(code === 0 && failed > 0 ? 1 : code);
    });
}

function languageAlone(language: string): Error {
  const hint = 'It says which PDF is printed: add `--pdf`, or leave it out.';
  return expected('`--pdf` beside it', { at: '--language', received: `${quoted(language)} alone`, hint });
}

/** Where a report is written to. */
interface Places {
  readonly content: string;
  readonly site: string;
  /** Null where no portable site is asked for. */
  readonly portable: string | null;
  /** @throws UserError where a file must not be written */
  readonly requireWritable: (file: string) => Promise<void>;
  /** Folders of the configuration's plugins; none where it is not read. */
  readonly plugins: readonly string[];
  /** The folder of files that are published as they are. */
  readonly publicFiles: string | undefined;
}

/** All places that a report writes to. @throws UserError naming one that must not be written to */
async function guardPlaces(options: Options, { workingFolder }: Terminal): Promise<Places> {
  const place = (path: string): string => resolve(workingFolder, path);
  await checkOutput(place(options.out), '--out', 'folder');
  if (options.archive !== undefined) await checkOutput(place(archiveName(options)), '--archive', 'file');
  if (options.pdf !== undefined) await checkOutput(place(pdfName(options)), '--pdf', 'file');
  if (options.portable !== undefined) await checkOutput(place(portableName(options)), '--portable', 'folder');
  const config = place(options.config ?? configNameIn(workingFolder));
  const loaded = options.run ? await loadConfig(workingFolder, options.config) : null;
  const sources = loaded === null ? [] : configSources(loaded.config, loaded.folder);
  const around = { ...(loaded !== null || existsSync(config) ? { config } : {}), sources };
  const content = await guardContent(options.content, workingFolder, around, disk);

  const siteAt = { option: '--out', given: options.out, around, content };
  const site = await guardSite(workingFolder, siteAt);
  let portable: string | null = null;
  if (options.portable !== undefined) {
    portable = await guardSite(workingFolder, { ...siteAt, option: '--portable', given: portableName(options) });
    await refuseOverlap(portable, site, portableName(options));
  }

  const rules = { content, sources: [...sources, config], overwrite: options.overwrite ?? false };
  const guard = (file: string): Promise<void> => requireWritable(file, rules);
  if (options.archive !== undefined) await guard(place(archiveName(options)));
  if (portable !== null) await guardPortableArchive(options, portable, workingFolder, guard);
  const languages = loaded?.config.languages ?? (await reportLanguages(content));
  if (options.pdf !== undefined && languages !== undefined) {
    const tags = languages.flatMap((language) => (language === 'zh-cn' ? ['zh-cn', 'zh-tw'] : [language]));
    if (options.language !== undefined) requireLanguage(options.language, tags);
    await requireAnswers(content, options.content);
    const file = place(pdfName(options));
    const isOne = options.language !== undefined || tags.length === 1;
    for (const each of isOne ? [file] : tags.map((tag) => taggedFile(file, tag))) await guard(each);
  }
  const plugins = (loaded?.plugins ?? []).map(({ folder }) => folder);
  return { content, site, portable, requireWritable: guard, plugins, publicFiles: publicFolder(config) };
}

/** The portable site replaces files of its last one, and must not take those of the other. @throws UserError where the folders meet */
async function refuseOverlap(portable: string, site: string, given: string): Promise<void> {
  const [real, realSite] = [await realPath(portable), await realPath(site)];
  if (!(await holds(real, site)) && !(await holds(realSite, portable))) return;
  const hint = 'Name another folder with `--portable` or `--out`.';
  throw expected('a folder of its own for the portable site', { at: given, received: 'that of the site', hint });
}

/** Looks at the place of the zip file beside a portable site's folder. @throws UserError where it must not be written */
async function guardPortableArchive(
  options: Options,
  portable: string,
  workingFolder: string,
  guard: (file: string) => Promise<void>,
): Promise<void> {
  const file = `${portable}.zip`;
  await checkOutput(file, '--portable', 'file');
  await guard(file);
  if (options.archive === undefined || resolve(workingFolder, archiveName(options)) !== file) return;
  const hint = 'Name another with `--archive` or `--portable`.';
  throw expected('another file than that of the portable site', { at: '--archive', received: quoted(file), hint });
}

/** The languages of a report that has been written; undefined where there is none that can be read. */
async function reportLanguages(content: string): Promise<readonly string[] | undefined> {
  const bytes = await disk.read(join(content, REPORT_FILE));
  try {
    const { languages } = JSON.parse(new TextDecoder().decode(bytes)) as { languages?: unknown };
    return z.array(Language).min(1).safeParse(languages).data;
  } catch {
    return undefined;
  }
}

/** Answers are written by people: none come into being while a report is computed. @param given the content folder as the user wrote it */
async function requireAnswers(content: string, given: string): Promise<void> {
  const names = await disk.list(join(content, ANSWERS_FOLDER, 'en'));
  if (names.some((name) => name.endsWith('.md'))) return;
  const at = `${given}/${ANSWERS_FOLDER}/en`;
  const hint = 'Write some, as `01.md`, or leave out `--pdf`.';
  throw expected('answers to print', { at, received: 'none', hint });
}

const archiveName = ({ archive }: Options): string => (typeof archive === 'string' ? archive : 'report.zip');
const portableName = ({ portable }: Options): string => (typeof portable === 'string' ? portable : 'report-portable');
const pdfName = ({ pdf }: Options): string => (typeof pdf === 'string' ? pdf : 'report.pdf');

/** What a report is published with, and where. */
interface Publishing extends Places {
  readonly address: SiteAddress;
  /** Null where nothing is printed. */
  readonly chromium: string | null;
}

async function report(
  options: Options,
  { content, site, portable, requireWritable, address, plugins, publicFiles, chromium }: Publishing,
  terminal: Terminal,
): Promise<number> {
  const { stdout, stderr, workingFolder } = terminal;
  const place = (path: string): string => resolve(workingFolder, path);
  const say = (text: string): void => {
    if (!options.quiet) stdout.write(`${text}\n`);
  };
  const output = { stdout: options.quiet ? null : stdout, stderr };
  const code = await buildSite({ project: workingFolder, content, site, address, plugins, publicFiles, ...output });
  if (code !== 0) return code;

  if (options.archive !== undefined) {
    const file = archiveName(options);
    await requireWritable(place(file));
    const { files, sizeBytes } = await writeArchive(site, place(file));
    say(`${file}: ${files} files, ${(sizeBytes / 1e6).toFixed(1)} MB`);
  }
  if (portable !== null) {
    await requireWritable(`${portable}.zip`);
    await writePortable(site, portable);
    const { files, sizeBytes } = await writeArchive(portable, `${portable}.zip`);
    const [folder, file] = [portable, `${portable}.zip`].map((path) => shown(path, workingFolder));
    say(`${folder}: open index.html in a browser; ${file}: ${files} files, ${(sizeBytes / 1e6).toFixed(1)} MB`);
  }
  if (chromium !== null) {
    const file = place(pdfName(options));
    const { language } = options;
    const published = firstPage(address);
    const printed = await printAnswers({
      chromium,
      site,
      file,
      requireWritable,
      ...(language && { language }),
      ...(published && { address: published }),
    });
    for (const one of printed) say(shown(one, workingFolder));
  }
  return 0;
}

/** A path as the user would write it. */
function shown(path: string, workingFolder: string): string {
  const inside = relative(workingFolder, path);
  return inside.startsWith('..') ? path : inside;
}

/** Keeps a word that is meant for another option from becoming a file's name. */
function named(extension: string): (file: string) => string {
  return (file) => {
    if (file.toLowerCase().endsWith(extension)) return file;
    throw new InvalidArgumentError(`Expected a name that ends in ${extension}.`);
  };
}
