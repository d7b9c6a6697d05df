import { Command, CommanderError } from 'commander';
import { checkCommand } from './check.ts';
import { cleanCommand } from './clean.ts';
import { devCommand } from './dev.ts';
import { doctorCommand } from './doctor.ts';
import { initCommand } from './init.ts';
import { layersCommand } from './layers.ts';
import { methodsCommand } from './methods.ts';
import { planCommand } from './plan.ts';
import { predictCommand } from './predict.ts';
import { previewCommand } from './preview.ts';
import { reportCommand } from './report.ts';
import { runCommand } from './run.ts';
import type { Terminal } from './terminal.ts';
import { upgradeCommand } from './upgrade.ts';
import { UserError } from '../base/errors.ts';
import { Interruption } from '../base/interruption.ts';
import { readToolVersion } from '../base/tool-version.ts';
import { requireAge } from './require-age.ts';

/** What the command line ends with: 0 all went well, 1 a task failed or a defect, 2 a mistake that the user can fix. */
export type ExitCode = number;

/** How long what is still under way may take to end after an error. */
const GRACE_MS = 2000;

/** Runs the command line of this process. */
export async function main(words: readonly string[]): Promise<void> {
  const { stdin, stdout, stderr } = process;
  process.exitCode = await runCommandLine(words, { stdin, stdout, stderr, workingFolder: process.cwd() });
  setTimeout(() => process.exit(), GRACE_MS).unref();
}

/** Runs a command and says what went wrong, as shortly as its kind allows. */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await parseWords(words, terminal);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // commander has said it
    if (error instanceof UserError || error instanceof Interruption) {
      terminal.stderr.write(`${error.message}\n`);
      return error instanceof Interruption ? error.exitCode : 2;
    }
    terminal.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 1;
  }
}

async function parseWords(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const end = (code: ExitCode): void => {
    exitCode = code;
  };
  const version = await readToolVersion();
  const program = new Command('vitrine')
    .description('Explains neural networks once, where the compute is, and publishes the result anywhere.')
    .version(version);
  const commands = [
    runCommand(terminal, end, version),
    reportCommand(terminal, end, version),
    devCommand(terminal, version),
    previewCommand(terminal),
    planCommand(terminal),
    predictCommand(terminal),
    methodsCommand(terminal),
    layersCommand(terminal),
    checkCommand(terminal, end),
    doctorCommand(terminal, end),
    cleanCommand(terminal),
    initCommand(terminal, version),
    upgradeCommand(terminal, version),
  ];
  for (const command of commands) program.addCommand(command);
  program.hook('preAction', (_, command) => requireAge(command.name(), command.opts(), terminal, version));
  for (const command of [program, ...commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      outputError: (text, write) => write(onOneLine(text)),
    });
  }
  await program.parseAsync(words, { from: 'user' });
  return exitCode;
}

function onOneLine(text: string): string {
  return `${text.trim().replace(/\s*\n\s*/g, ' ')}\n`;
}
