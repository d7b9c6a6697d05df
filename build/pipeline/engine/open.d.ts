import type { EngineConfig } from '../../schema/config.ts';
import type { EncoderRunner } from '../explain/encoder-runner.ts';
import type { Encoder } from '../models/bert/encoder.ts';
import type { ImageModel } from '../models/model.ts';
import type { Runner } from '../explain/runner.ts';
import type { EngineChoice } from './engine.ts';
/** An engine with its workers, open until closed; every model gets its runner here. */
export interface OpenEngine extends EngineChoice {
    readonly workers: number;
    runner(model: ImageModel): Runner;
    encoderRunner(encoder: Encoder): EncoderRunner;
    close(): Promise<void>;
}
/**
 * Opens the engine that a configuration names, or for `auto` the first that loads and reproduces a known gradient.
 * @throws {UserError} where the named one is not usable here, with its reason and what fixes it.
 */
export declare function openConfiguredEngine(config: EngineConfig): Promise<OpenEngine>;
/** Those that a configuration's words leave; which of them run here is not known yet. @throws UserError where there is none */
export declare function namedCandidates({ engine, provider }: EngineConfig): readonly EngineChoice[];
