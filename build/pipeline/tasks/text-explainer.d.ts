import type { OpenEngine } from '../engine/open.ts';
import type { TextExplanation, TextMethod } from '../explain/text-method.ts';
import type { PlannedTask } from '../plan/plan.ts';
import type { OpenTexts } from '../inputs/open-texts.ts';
/** Encoders and texts of one run, brought together for one task after another. */
export declare class TextExplainer {
    #private;
    constructor({ encoders, imported }: OpenTexts, engine: OpenEngine);
    /** Computes a task. @throws whatever the method throws */
    explain(method: TextMethod, { variant, params, seed, model, input }: PlannedTask): Promise<TextExplanation>;
}
