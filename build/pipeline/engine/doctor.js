import { candidates, fixes } from "./candidates.js";
import { openEngine } from "./open-engine.js";
import { probe } from "./probe.js";
/** Loads an engine and lets it reproduce a known gradient. Never throws: the reason is part of the answer. */
export async function diagnose(choice) {
    try {
        await probe(await openEngine(choice));
        return { ...choice, usable: true, reason: '', hint: '' };
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        const reason = message
            .replace(/\s+/g, ' ')
            .replace(/^\/onnxruntime_src\/.* was false\. /, '') // where in ONNX Runtime's source it was noticed
            .trim();
        return { ...choice, usable: false, reason, hint: fixes[`${choice.engine} ${choice.provider}`] ?? '' };
    }
}
/** All engines and providers, one after the other. */
export async function diagnoseAll() {
    const diagnoses = [];
    for (const choice of candidates)
        diagnoses.push(await diagnose(choice));
    return diagnoses;
}
