import { Command } from 'commander';
import type { Terminal } from './terminal.ts';
/** `vitrine doctor`. @param end takes the exit code: 1 where no engine is usable */
export declare function doctorCommand({ stdout }: Terminal, end: (exitCode: number) => void): Command;
