import type { EngineChoice } from './engine.ts';
/** Whether one engine and provider can be used here. */
export interface Diagnosis extends EngineChoice {
    readonly usable: boolean;
    /** The engine's own words, on one line; empty where it is usable. */
    readonly reason: string;
    /** What to do; empty where it is usable. */
    readonly hint: string;
}
/** Loads an engine and lets it reproduce a known gradient. Never throws: the reason is part of the answer. */
export declare function diagnose(choice: EngineChoice): Promise<Diagnosis>;
/** All engines and providers, one after the other. */
export declare function diagnoseAll(): Promise<Diagnosis[]>;
