import { existsSync } from 'node:fs';
import { expected, quoted } from "../base/errors.js";
import { candidates } from "./candidates.js";
import { diagnose } from "./doctor.js";
import { GraphEncoderRunner } from "./graph-encoder-runner.js";
import { GraphRunner } from "./graph-runner.js";
import { openPool } from "./pool.js";
const CPU_PROVIDERS = ['cpu', 'wasm'];
/** Pictures a run on a GPU; on a CPU one, since a picture's tensors then stay in the cache. */
const GPU_BATCH = 25;
/**
 * Opens the engine that a configuration names, or for `auto` the first that loads and reproduces a known gradient.
 * @throws {UserError} where the named one is not usable here, with its reason and what fixes it.
 */
export async function openConfiguredEngine(config) {
    const choice = await choose(config);
    const pool = openPool(choice, config.workers);
    const batch = config.batch ?? (CPU_PROVIDERS.includes(choice.provider) ? 1 : GPU_BATCH);
    return openEngineOn(choice, pool, batch);
}
function openEngineOn(choice, pool, batch) {
    return {
        ...choice,
        workers: pool.workers,
        runner: (model) => new GraphRunner(model, pool, batch),
        encoderRunner: (encoder) => new GraphEncoderRunner(encoder, pool),
        close: () => pool.close(),
    };
}
/** Those that a configuration's words leave; which of them run here is not known yet. @throws UserError where there is none */
export function namedCandidates({ engine, provider }) {
    const possible = candidates.filter((candidate) => (engine === 'auto' || candidate.engine === engine) && (provider === undefined || candidate.provider === provider));
    if (possible.length > 0)
        return possible;
    const names = candidates.filter((each) => engine === 'auto' || each.engine === engine).map((each) => each.provider);
    throw expected(`one of ${[...new Set(names)].join(', ')}`, {
        received: `"${quoted(provider ?? '').slice(1, -1)}"`,
        at: 'engine.provider',
    });
}
async function choose(config) {
    const { provider } = config;
    const possible = namedCandidates(config);
    const named = provider !== undefined;
    const tried = possible.filter((candidate) => named || isWorthTrying(candidate));
    const reasons = [];
    for (const candidate of tried) {
        const { usable, reason, hint } = await diagnose(candidate);
        if (usable)
            return candidate;
        reasons.push(`${candidate.engine} ${candidate.provider} (${reason})${hint === '' ? '' : `: ${hint.replace(/\.$/, '')}`}`);
    }
    throw expected('an engine that runs here', {
        received: reasons.join('; '),
        at: 'engine',
        hint: '`vitrine doctor` shows which engines do.',
    });
}
/** Without a GPU's device file on Linux, a GPU's provider can only fail, loudly, or be emulated, slowly. */
function isWorthTrying({ provider }) {
    if (CPU_PROVIDERS.includes(provider) || provider === 'node' || process.platform !== 'linux')
        return true;
    return ['/dev/dri', '/dev/nvidia0', '/dev/dxg', '/dev/kfd'].some((device) => existsSync(device));
}
