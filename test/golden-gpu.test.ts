import { it } from 'vitest';
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

/** Chromium's and Mesa's software drivers need seconds for a run of the network. */
const emulated = /swiftshader|lvp/.test(process.env['VK_DRIVER_FILES'] ?? '');

/** Everything that an emulated GPU can do in minutes, on request. */
const isWhole = process.env['VITRINE_EMULATED_GPU'] === 'whole';

for (const choice of gpus) {
  const { usable, reason } = await diagnose(choice);
  if (!usable) it.skip(`${choice.engine} on ${choice.provider} (${reason})`);
  else if (choice.provider === 'webgpu' && emulated && !isWhole) {
    // Filters climb by the gradient; the one from the scores down takes such a driver four minutes to prepare.
    goldenTests(choice, { pictures: [0], long: false, suites: ['the forward pass', 'filters'] });
  } else if (choice.provider === 'webgpu' && emulated) goldenTests(choice, { pictures: [0], long: false });
  else goldenTests(choice);
}
