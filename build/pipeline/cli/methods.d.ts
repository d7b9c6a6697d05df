import { Command } from 'commander';
import type { Terminal } from './terminal.ts';
/** `vitrine methods`: what there is to ask for in a configuration. */
export declare function methodsCommand({ stdout, workingFolder }: Terminal): Command;
