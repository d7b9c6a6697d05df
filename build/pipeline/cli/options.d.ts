import { Option, type Command } from 'commander';
import { EngineConfig, type Config } from '../../schema/config.ts';
/** What the options that several commands share were set to. */
export interface EngineOptions {
    readonly engine?: EngineConfig['engine'];
    readonly provider?: string;
    readonly workers?: number;
}
export declare const configOption: () => Option;
/** The site reads the same variable. */
export declare const contentOption: () => Option;
/** Adds `--engine`, `--provider` and `--workers`. */
export declare function withEngineOptions(command: Command): Command;
/** The configuration's engine with what the command line says instead. */
export declare function engineOf(config: Config, options: EngineOptions): EngineConfig;
/** Processor and operating system, without a name of the machine. */
export declare function describeHost(): string;
