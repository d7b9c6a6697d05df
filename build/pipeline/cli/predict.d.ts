import { Command } from 'commander';
import type { Terminal } from './terminal.ts';
/** `vitrine predict`. */
export declare function predictCommand({ stdout, workingFolder }: Terminal): Command;
