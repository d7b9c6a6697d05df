import { Command } from 'commander';
import { type UpdateSummary } from '../report/update.ts';
import { type EngineOptions } from './options.ts';
import type { Terminal } from './terminal.ts';
/** What the options of `vitrine run` were set to. */
export interface RunCommandOptions extends EngineOptions {
    readonly config?: string;
    readonly content: string;
    readonly only?: readonly string[];
    readonly force?: boolean;
    readonly quiet?: boolean;
}
/** `vitrine run`. @param end takes the exit code: 1 when a task failed @param version of this package */
export declare function runCommand(terminal: Terminal, end: (exitCode: number) => void, version: string): Command;
/** Adds the options of `vitrine run`. */
export declare function withRunOptions(command: Command): Command;
/** Computes what is missing and says how it went. */
export declare function runAndSay(options: RunCommandOptions, terminal: Terminal, version: string): Promise<UpdateSummary>;
