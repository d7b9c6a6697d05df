import type { Terminal } from './terminal.ts';
/** What the command line ends with: 0 all went well, 1 a task failed or a defect, 2 a mistake that the user can fix. */
export type ExitCode = number;
/** Runs the command line of this process. */
export declare function main(words: readonly string[]): Promise<void>;
/** Runs a command and says what went wrong, as shortly as its kind allows. */
export declare function runCommandLine(words: readonly string[], terminal: Terminal): Promise<ExitCode>;
