import { afterAll, beforeAll, describe } from 'vitest';
import type { EngineChoice } from '../../pipeline/engine/engine.ts';
import { type OpenEngine, openConfiguredEngine } from '../../pipeline/engine/open.ts';
import type { Runner } from '../../pipeline/explain/runner.ts';
import { EngineConfig } from '../../schema/config.ts';
import { peerModel, peerPictures } from './peer-model.ts';
import type { GoldenPictures } from './explain.ts';
import { filterTests } from './filter-tests.ts';
import { forwardTests } from './forward-tests.ts';
import { integratedGradientsTests } from './integrated-gradients-tests.ts';
import { layerGradientTests } from './layer-gradient-tests.ts';
import { limeTests } from './lime-tests.ts';
import { saliencyTests } from './saliency-tests.ts';
import { smoothGradTests } from './smooth-grad-tests.ts';

/** What a golden test works on, once its engine is open. */
export interface Golden {
  readonly runner: Runner;
  readonly pictures: GoldenPictures;
}

/** How much of the reference is compared. */
export interface GoldenScope {
  /** Indices of the pictures. */
  readonly pictures: readonly number[];
  /** Whether to make comparisons that need hundreds of runs of the network, and those that repeat a shorter one's work. */
  readonly long: boolean;
  /** Titles of the suites; default: all. */
  readonly suites?: readonly string[];
}

/** Declares tests; `golden` may be called inside them only. */
export type GoldenSuite = (golden: () => Golden, scope: GoldenScope) => void;

const suites: Readonly<Record<string, GoldenSuite>> = {
  'the forward pass': forwardTests,
  'gradients by layers': layerGradientTests,
  saliency: saliencyTests,
  'smooth-grad': smoothGradTests,
  'integrated-gradients': integratedGradientsTests,
  filters: filterTests,
  lime: limeTests,
};

/** Everything that the reference has. */
const WHOLE: GoldenScope = { pictures: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], long: true };

/**
 * Declares the golden suite for one engine and provider: what PyTorch, captum and lime computed on the embedded classifier,
 * with the same tolerances everywhere. A slow engine, an emulated GPU say, looks at less, not less closely.
 */
export function goldenTests({ engine: id, provider }: EngineChoice, scope: GoldenScope = WHOLE): void {
  describe(`${id} on ${provider}`, { timeout: 600_000 }, () => {
    let engine: OpenEngine | undefined;
    let opened: Golden | undefined;
    beforeAll(async () => {
      engine = await openConfiguredEngine(EngineConfig.parse({ engine: id, provider }));
      opened = { runner: engine.runner(await peerModel()), pictures: await peerPictures() };
    });
    afterAll(() => engine?.close());
    const golden = (): Golden => opened!;
    const chosen = Object.entries(suites).filter(([title]) => scope.suites?.includes(title) ?? true);
    for (const [title, suite] of chosen) describe(title, () => suite(golden, scope));
  });
}
