import { Command } from 'commander';
import type { Terminal } from './terminal.ts';
/** `vitrine clean`: only what a run has made goes; prose and whatever else lies there stays. */
export declare function cleanCommand(terminal: Terminal): Command;
