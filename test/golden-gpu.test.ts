import { describe } from 'vitest';
import { diagnose } from '../pipeline/engine/doctor.ts';
import type { EngineChoice } from '../pipeline/engine/engine.ts';
import { goldenTests } from './golden/golden-tests.ts';

const gpus: readonly EngineChoice[] = [
  { engine: 'onnxruntime', provider: 'cuda' },
  { engine: 'onnxruntime', provider: 'dml' },
  { engine: 'onnxruntime', provider: 'coreml' },
  { engine: 'onnxruntime', provider: 'webgpu' },
  { engine: 'tensorflow', provider: 'node-gpu' },
];

/** Chromium's and Mesa's software drivers need about a second for a run of the network. */
const emulated = /swiftshader|lvp/.test(process.env['VK_DRIVER_FILES'] ?? '');

for (const choice of gpus) {
  const { usable } = await diagnose(choice);
  describe.skipIf(!usable)('a GPU', () => {
    goldenTests(choice, choice.provider === 'webgpu' && emulated ? { pictures: [0], long: false } : undefined);
  });
}
