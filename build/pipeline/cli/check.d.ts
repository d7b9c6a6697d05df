import { Command } from 'commander';
import type { Terminal } from './terminal.ts';
/** `vitrine check`: judges what the answers claim. @param end takes the exit code: 1 where a stored outcome is stale */
export declare function checkCommand({ stdout, workingFolder }: Terminal, end: (exitCode: number) => void): Command;
