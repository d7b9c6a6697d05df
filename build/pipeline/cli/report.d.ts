import { Command } from 'commander';
import type { Terminal } from './terminal.ts';
/** `vitrine report`. @param end takes the exit code: 1 when a task failed, 2 for a mistake in the content @param version of this package */
export declare function reportCommand(terminal: Terminal, end: (exitCode: number) => void, version: string): Command;
