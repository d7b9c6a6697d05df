import { it } from 'vitest';
import { diagnose } from '../pipeline/engine/doctor.ts';
import type { EngineChoice } from '../pipeline/engine/engine.ts';
import { families, familyTests } from './golden/onnx-family-tests.ts';
import { withoutShared } from './shared.ts';

const choice: EngineChoice = { engine: 'onnxruntime', provider: 'webgpu' };
const { usable, reason } = await diagnose(choice);

// Chromium's software driver takes a minute for a gradient: one input a family shows as much as four.
if (withoutShared) it.skip('ten families of ONNX classifiers on webgpu (VITRINE_SHARED is absent)');
else if (!usable) it.skip(`ten families of ONNX classifiers on webgpu (${reason})`);
else familyTests(choice, 1, families);
