import { relative, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { SiteAddress } from '../../schema/site-address.ts';
import { writeArchive } from '../publish/archive.ts';
import { buildSite } from '../publish/build-site.ts';
import { checkOutput } from '../publish/output-place.ts';
import { findChromium } from '../publish/find-chromium.ts';
import { printAnswers } from '../publish/print-answers.ts';
import { firstPage, publishedAddress } from '../publish/published-address.ts';
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
      const address = publishedAddress(process.env);
      const chromium = options.pdf === undefined ? null : findChromium(process.env);
      await checkOutputs(options, terminal);
      const failed = options.run ? (await runAndSay(options, terminal, version)).failed : 0;
      const code = await report(options, { address, chromium }, terminal);
      end(code === 0 && failed > 0 ? 1 : code);
    });
}

async function checkOutputs({ out, archive, pdf }: Options, { workingFolder }: Terminal): Promise<void> {
  await checkOutput(resolve(workingFolder, out), '--out', 'folder');
  if (archive !== undefined) await checkOutput(resolve(workingFolder, archiveFile(archive)), '--archive', 'file');
  if (pdf !== undefined) await checkOutput(resolve(workingFolder, pdfFile(pdf)), '--pdf', 'file');
}

const archiveFile = (option: string | true): string => (option === true ? 'report.zip' : option);
const pdfFile = (option: string | true): string => (option === true ? 'report.pdf' : option);

/** What a report is published with. */
interface Publishing {
  readonly address: SiteAddress;
  /** Null where nothing is printed. */
  readonly chromium: string | null;
}

async function report(options: Options, { address, chromium }: Publishing, terminal: Terminal): Promise<number> {
  const { stdout, stderr, workingFolder } = terminal;
  const place = (path: string): string => resolve(workingFolder, path);
  const say = (text: string): void => {
    if (!options.quiet) stdout.write(`${text}\n`);
  };
  const [content, site] = [place(options.content), place(options.out)];
  const code = await buildSite({ content, site, address, stdout: options.quiet ? null : stdout, stderr });
  if (code !== 0) return code;

  if (options.archive !== undefined) {
    const file = archiveFile(options.archive);
    const { files, sizeBytes } = await writeArchive(site, place(file));
    say(`${file}: ${files} files, ${(sizeBytes / 1e6).toFixed(1)} MB`);
  }
  if (chromium !== null) {
    const file = place(pdfFile(options.pdf ?? true));
    const { language } = options;
    const published = firstPage(address);
    const printed = await printAnswers({
      chromium,
      site,
      file,
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
