import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { ANSWERS_FOLDER } from '../../schema/answers/read-answers.ts';
import { Language } from '../../schema/local-text.ts';
import type { SiteAddress } from '../../schema/site-address.ts';
import { siteFolderAdvice, siteFolderFault } from '../../schema/site-folder.ts';
import { CONFIG_FILE, loadConfig } from '../config/config.ts';
import { configSources } from '../config/config-sources.ts';
import { disk } from '../base/disk.ts';
import { expected, quoted } from '../base/errors.ts';
import { guardContent, guardPlace, holds, realPath, type Surroundings } from '../store/guarded-folder.ts';
import { REPORT_FILE } from '../store/content-names.ts';
import { writeArchive } from '../publish/archive.ts';
import { buildSite } from '../publish/build-site.ts';
import { checkOutput } from '../publish/output-place.ts';
import { findChromium } from '../publish/find-chromium.ts';
import { printAnswers, requireLanguage, taggedFile } from '../publish/print-answers.ts';
import { firstPage, publishedAddress } from '../publish/published-address.ts';
import { publicFolder } from '../publish/public-folder.ts';
import { readMark } from '../publish/site-files.ts';
import { requireWritable } from '../publish/written-file.ts';
import { runAndSay, withRunOptions, type RunCommandOptions } from './run.ts';
import type { Terminal } from './terminal.ts';

interface Options extends RunCommandOptions {
  readonly run: boolean;
  readonly out: string;
  readonly archive?: string | true;
  readonly pdf?: string | true;
  readonly language?: string;
  readonly overwrite?: boolean;
}

/** `vitrine report`. @param end takes the exit code: 1 when a task failed, 2 for a mistake in the content @param version of this package */
export function reportCommand(terminal: Terminal, end: (exitCode: number) => void, version: string): Command {
  const command = new Command('report').description('run, and build the site; archive or print it where that is asked');
  return withRunOptions(command)
    .option('--no-run', 'compute nothing: build from the results that are there')
    .addOption(new Option('--out <folder>', 'where the site is built').env('VITRINE_OUT').default('dist'))
    .option('--archive [file]', 'write the site as one zip file as well (default: report.zip)', named('.zip'))
    .option('--pdf [file]', 'print all answers with Chromium, one file a language (default: report.pdf)', named('.pdf'))
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
  const config = place(options.config ?? CONFIG_FILE);
  const loaded = options.run ? await loadConfig(workingFolder, options.config) : null;
  const sources = loaded === null ? [] : configSources(loaded.config, loaded.folder);
  const around = { ...(loaded !== null || existsSync(config) ? { config } : {}), sources };
  const content = await guardContent(options.content, workingFolder, around, disk);

  const what = 'a folder of its own for the site';
  const hint = 'Name another folder with `--out`.';
  const site = await guardPlace(what, options.out, workingFolder, around, hint);
  const [realSite, realContent] = [await realPath(site), await realPath(content)];
  if ((await holds(realSite, content)) || (await holds(realContent, site))) {
    throw expected(what, { at: options.out, received: 'one that holds the content, or lies in it', hint });
  }
  await refuseInput(site, what, options.out, around, hint);
  const folder = { list: () => disk.list(site), readMark: () => readMark(site) };
  const fault = await siteFolderFault(folder);
  if (fault !== null) {
    throw expected('an empty folder, or one with a site of Vitrine’s', {
      at: options.out,
      received: fault.received,
      hint: siteFolderAdvice(fault, '`--out`'),
    });
  }

  const rules = { content, sources: [...sources, config], overwrite: options.overwrite ?? false };
  const guard = (file: string): Promise<void> => requireWritable(file, rules);
  if (options.archive !== undefined) await guard(place(archiveName(options)));
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
  return { content, site, requireWritable: guard, plugins, publicFiles: publicFolder(config) };
}

/** What lies in a folder of pictures, or in a model's, is not only ours; one that holds the configuration is the project itself. */
async function refuseInput(
  site: string,
  what: string,
  given: string,
  { config, sources }: Surroundings,
  hint: string,
): Promise<void> {
  for (const source of sources ?? []) {
    const real = await realPath(source);
    if (config !== undefined && (await holds(real, config))) continue;
    if (!(await holds(real, site))) continue;
    const input = quoted(relative(dirname(config ?? ''), source));
    throw expected(what, { at: given, received: `one within the configuration’s input ${input}`, hint });
  }
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
const pdfName = ({ pdf }: Options): string => (typeof pdf === 'string' ? pdf : 'report.pdf');

/** What a report is published with, and where. */
interface Publishing extends Places {
  readonly address: SiteAddress;
  /** Null where nothing is printed. */
  readonly chromium: string | null;
}

async function report(
  options: Options,
  { content, site, requireWritable, address, plugins, publicFiles, chromium }: Publishing,
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
