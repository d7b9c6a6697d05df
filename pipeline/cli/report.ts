import { relative, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { writeArchive } from '../publish/archive.ts';
import { buildSite } from '../publish/build-site.ts';
import { findChromium } from '../publish/find-chromium.ts';
import { printAnswers } from '../publish/print-answers.ts';
import { runAndSay, withRunOptions, type RunCommandOptions } from './run.ts';
import type { Terminal } from './terminal.ts';

interface Options extends RunCommandOptions {
  readonly run: boolean;
  readonly out: string;
  readonly archive?: string | true;
  readonly pdf?: string | true;
  readonly language?: string;
}

/** `vitrine report`. @param end takes the exit code: 1 when a task failed, 2 for a mistake in the content @param version of this package */
export function reportCommand(terminal: Terminal, end: (exitCode: number) => void, version: string): Command {
  const command = new Command('report').description('run, and build the site; archive or print it where that is asked');
  return withRunOptions(command)
    .option('--no-run', 'compute nothing: build from the results that are there')
    .addOption(new Option('--out <folder>', 'where the site is built').env('VITRINE_OUT').default('dist'))
    .option('--archive [file]', 'write the site as one zip file as well (default: report.zip)', named('.zip'))
    .option('--pdf [file]', 'print all answers with Chromium, one file a language (default: report.pdf)', named('.pdf'))
    .option('--language <tag>', 'print this language alone: en, zh-cn …')
    .action(async (options: Options) => {
      // What can be known to fail is said before hours of computing.
      const chromium = options.pdf === undefined ? null : findChromium(process.env);
      const failed = options.run ? (await runAndSay(options, terminal, version)).failed : 0;
      const code = await report(options, chromium, terminal);
      end(code === 0 && failed > 0 ? 1 : code);
    });
}

async function report(options: Options, chromium: string | null, terminal: Terminal): Promise<number> {
  const { stdout, stderr, workingFolder } = terminal;
  const place = (path: string): string => resolve(workingFolder, path);
  const say = (text: string): void => {
    if (!options.quiet) stdout.write(`${text}\n`);
  };
  const [content, site] = [place(options.content), place(options.out)];
  const code = await buildSite({ content, site, stdout: options.quiet ? null : stdout, stderr });
  if (code !== 0) return code;

  if (options.archive !== undefined) {
    const file = options.archive === true ? 'report.zip' : options.archive;
    const { files, sizeBytes } = await writeArchive(site, place(file));
    say(`${file}: ${files} files, ${(sizeBytes / 1e6).toFixed(1)} MB`);
  }
  if (chromium !== null) {
    const file = place(options.pdf === true ? 'report.pdf' : options.pdf!);
    const { language } = options;
    const address = publishedAddress();
    const printed = await printAnswers({
      chromium,
      site,
      file,
      ...(language && { language }),
      ...(address && { address }),
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

/** Where the site will lie, as the build is told; undefined where it is not. */
function publishedAddress(): string | undefined {
  const { VITRINE_SITE: site, VITRINE_BASE: base = '/' } = process.env;
  return site ? new URL(`${base}/`.replace(/\/+/g, '/'), site).href : undefined;
}

/** Keeps a word that is meant for another option from becoming a file's name. */
function named(extension: string): (file: string) => string {
  return (file) => {
    if (file.toLowerCase().endsWith(extension)) return file;
    throw new InvalidArgumentError(`Expected a name that ends in ${extension}.`);
  };
}
