import { readFile } from 'node:fs/promises';
import { Command, CommanderError } from 'commander';
import { z } from 'zod';
import { cleanCommand } from './cli/clean.ts';
import { doctorCommand } from './cli/doctor.ts';
import { planCommand } from './cli/plan.ts';
import { predictCommand } from './cli/predict.ts';
import { runCommand } from './cli/run.ts';
import { UserError } from './errors.ts';
import { Interruption } from './interruption.ts';

/** What the command line ends with: 0 all went well, 1 a task failed or a defect, 2 a mistake that the user can mend. */
export type ExitCode = number;

/** How long what is still under way may take to end after an error. */
const GRACE_MS = 2000;

/** The version of this package. */
export async function readVersion(): Promise<string> {
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

/** Runs the command line and sets the exit code of the process. */
export async function main(words: readonly string[]): Promise<void> {
  process.exitCode = await runCommandLine(words);
  setTimeout(() => process.exit(), GRACE_MS).unref();
}

async function runCommandLine(words: readonly string[]): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const end = (code: ExitCode): void => {
    exitCode = code;
  };
  const program = new Command('vitrine')
    .description('Explains neural networks once, where the compute is, and publishes the result anywhere.')
    .version(await readVersion());
  const version = program.version() ?? '';
  const commands = [runCommand(end, version), planCommand(), predictCommand(), doctorCommand(end), cleanCommand()];
  for (const command of commands) program.addCommand(command);
  for (const command of [program, ...commands]) {
    command.exitOverride().configureOutput({ outputError: (text, write) => write(onOneLine(text)) });
  }
  try {
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    return report(error);
  }
}

/** Says what went wrong, as shortly as its kind allows. */
function report(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // commander has said it
  if (error instanceof UserError || error instanceof Interruption) {
    process.stderr.write(`${error.message}\n`);
    return error instanceof Interruption ? error.exitCode : 2;
  }
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 1;
}

function onOneLine(text: string): string {
  return `${text.trim().replace(/\s*\n\s*/g, ' ')}\n`;
}
