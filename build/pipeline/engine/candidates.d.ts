import type { EngineChoice } from './engine.ts';
/** Every engine and provider, in the order in which `auto` tries them: GPUs by their vendors' own means first. */
export declare const candidates: readonly EngineChoice[];
/** What a user can do where a provider is not usable, one line each; the TensorFlow engines say it themselves. */
export declare const fixes: Readonly<Record<string, string>>;
