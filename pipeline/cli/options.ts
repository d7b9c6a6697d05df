import { availableParallelism, cpus, machine, type } from 'node:os';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { EngineConfig, type Config } from '../../schema/config.ts';
import { CONFIG_FILE } from '../config/config.ts';

/** What the options that several commands share were set to. */
export interface EngineOptions {
  readonly engine?: EngineConfig['engine'];
  readonly provider?: string;
  readonly workers?: number;
}

export const configOption = (): Option =>
  new Option('-c, --config <file>', `what to explain (default: ${CONFIG_FILE} in this folder)`);

/** The site reads the same variable. */
export const contentOption = (): Option =>
  new Option('--content <folder>', 'where results are kept').env('CONTENT_DIR').default('content');

/** Adds `--engine`, `--provider` and `--workers`. */
export function withEngineOptions(command: Command): Command {
  return command
    .addOption(new Option('--engine <name>', 'what computes').choices(EngineConfig.shape.engine.unwrap().options))
    .option('--provider <name>', 'what does the arithmetic inside the engine: cpu, webgpu, cuda …')
    .option('--workers <count>', 'worker threads on a CPU (default: one a core)', parseWorkers);
}

/** The configuration's engine with what the command line says instead. */
export function engineOf(config: Config, options: EngineOptions): EngineConfig {
  const configured = typeof config.engine === 'string' ? { engine: config.engine } : config.engine;
  // A provider and a batch belong to the engine that they were written for.
  const base = options.engine === undefined || options.engine === configured.engine ? configured : {};
  return EngineConfig.parse({ ...base, ...options });
}

/** Processor and operating system, without a name of the machine. */
export function describeHost(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `${model}, ${availableParallelism()} cores, ${type()} ${machine()}`;
}

function parseWorkers(text: string): number {
  const workers = Number(text);
  if (EngineConfig.shape.workers.safeParse(workers).success) return workers;
  throw new InvalidArgumentError('Expected a whole number from 1 to 64.');
}

/** A port as it stands on the command line. @throws InvalidArgumentError for what is none */
export function parsePort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError('Expected a whole number from 0 to 65535.');
}
