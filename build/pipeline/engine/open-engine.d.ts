import type { Engine, EngineChoice } from './engine.ts';
/**
 * Loads an engine; its package is imported only now, so that one that is not installed harms nobody.
 * @throws {UserError} for a provider that the engine does not have, and for a package that is not installed.
 */
export declare function openEngine({ engine, provider }: EngineChoice): Promise<Engine>;
