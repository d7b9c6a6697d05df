import { Command } from 'commander';
import type { Terminal } from './terminal.ts';
/** `vitrine plan`: what a run would do, computing nothing. */
export declare function planCommand({ stdout, workingFolder }: Terminal): Command;
