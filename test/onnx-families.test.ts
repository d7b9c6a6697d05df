import { it } from 'vitest';
import { families, familyTests } from './golden/onnx-family-tests.ts';
import { withoutShared } from './shared.ts';

if (withoutShared) it.skip('ten families of ONNX classifiers (VITRINE_SHARED is absent)');
else familyTests({ engine: 'onnxruntime', provider: 'cpu' }, 4, families);
