import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError } from 'commander';
import { expected, UserError } from '../pipeline/base/errors.ts';
import { createProject, type Own, type Said } from './create-project.ts';
import { Cancelled, type Ask, type Effects } from './effects.ts';
import { templates } from './templates.ts';

interface Options extends Omit<Said, 'folder'> {
  readonly yes?: boolean;
}

/** The folder of the package: this file is compiled, and lies in `lib/create/`. */
const packageFolder = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the command line of this process. */
export async function main(words: readonly string[]): Promise<void> {
  try {
    process.exitCode = await parseWords(words, packageFolder, realEffects(packageFolder));
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2; // commander has said it
      return;
    }
    const isSaid = error instanceof UserError || error instanceof Cancelled;
    const text = isSaid ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${text}\n`);
    process.exitCode = error instanceof UserError ? 2 : error instanceof Cancelled ? 130 : 1;
  }
}

/** Makes what a command line asks for. @param folder of this package @returns the exit code @throws UserError for what is wrong with it */
export async function parseWords(words: readonly string[], folder: string, effects: Effects): Promise<number> {
  const own = await readOwn(folder);
  let exitCode = 0;
  const program = new Command('create-vitrine')
    .description(
      'Makes a report of your own: a folder in which Vitrine is one dependency. What no option says is asked.',
    )
    .version(own.version)
    .argument('[folder]', 'where the project goes; a new folder, or an empty one')
    .option('--template <name>', `what is to be explained: ${templates.map(({ id }) => id).join(', ')}`)
    .option('--languages <tags>', 'languages of the site, the main one first: en, zh-cn')
    .option('--title <text>', 'title of the report')
    .option('--install', 'install the packages')
    .option('--no-install', 'leave them to you')
    .option('--package-manager <name>', 'npm, pnpm, yarn or bun (default: the one that called)')
    .option('--tool <specifier>', 'which Vitrine the project asks for: a version, or `file:` and an archive’s path')
    .option('-y, --yes', 'ask nothing, and take defaults for what no option says')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(`${text.trim().replace(/\s*\n\s*/g, ' ')}\n`) })
    .action(async (place: string | undefined, { yes = false, ...said }: Options) => {
      exitCode = await createProject({ folder: place, ...said }, own, yes ? { ...effects, ask: null } : effects);
    });
  await program.parseAsync(words, { from: 'user' });
  return exitCode;
}

/** What `package.json` of this package says. */
async function readOwn(folder: string): Promise<Own> {
  const manifest: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const { version, config } = manifest as { readonly version: string; readonly config: { readonly node: string } };
  return { version, node: config.node };
}

function realEffects(folder: string): Effects {
  const { env, stdin, stdout, versions } = process;
  return {
    workingFolder: process.cwd(),
    environment: env,
    nodeVersion: versions.node,
    templates: join(folder, 'templates'),
    ask: stdin.isTTY && stdout.isTTY ? askWhenNeeded : null,
    say: (line) => stdout.write(`${line}\n`),
    run: (program, words, workingFolder) =>
      new Promise((done) => {
        // On Windows a package manager is a script of the shell's; no word here comes from outside.
        const shell = process.platform === 'win32';
        const child = spawn(program, words, { cwd: workingFolder, stdio: 'inherit', shell });
        child.on('error', () => done(false));
        child.on('exit', (code) => done(code === 0));
      }),
  };
}

/** Loads what asks with the first question: who gives all as options needs only Node 20. */
const askWhenNeeded: Ask = {
  text: async (...question) => (await loadPrompts()).text(...question),
  one: async (...question) => (await loadPrompts()).one(...question),
  several: async (...question) => (await loadPrompts()).several(...question),
  confirm: async (...question) => (await loadPrompts()).confirm(...question),
};

async function loadPrompts(): Promise<Ask> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major === 20 && minor < 12) {
    const hint = 'Give `--template` and what else you want as options, with `--yes`.';
    throw expected('Node 20.12 or newer to ask questions', { received: process.version, hint });
  }
  return (await import('./prompts.ts')).terminalPrompts;
}
