import { candidates, fixes } from './candidates.ts';
import type { EngineChoice } from './engine.ts';
import { openEngine } from './open-engine.ts';
import { probe } from './probe.ts';

/** Whether one engine and provider can be used here. */
export interface Diagnosis extends EngineChoice {
  readonly usable: boolean;
  /** The engine's own words, on one line; empty where it is usable. */
  readonly reason: string;
  /** What to do; empty where it is usable. */
  readonly hint: string;
}

/** Loads an engine and lets it reproduce a known gradient. Never throws: the reason is part of the answer. */
export async function diagnose(choice: EngineChoice): Promise<Diagnosis> {
  try {
    await probe(await openEngine(choice));
    return { ...choice, usable: true, reason: '', hint: '' };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const reason = message
      .replace(/\s+/g, ' ')
      .replace(/^\/onnxruntime_src\/.* was false\. /, '') // where in ONNX Runtime's source it was noticed
      .trim();
    return { ...choice, usable: false, reason, hint: fixes[`${choice.engine} ${choice.provider}`] ?? '' };
  }
}

/** All engines and providers, one after the other. */
export async function diagnoseAll(): Promise<Diagnosis[]> {
  const diagnoses: Diagnosis[] = [];
  for (const choice of candidates) diagnoses.push(await diagnose(choice));
  return diagnoses;
}
