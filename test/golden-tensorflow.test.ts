import { it } from 'vitest';
import { diagnose } from '../pipeline/engine/doctor.ts';
import { goldenTests } from './golden/golden-tests.ts';

const { usable, reason } = await diagnose({ engine: 'tensorflow', provider: 'node' });
if (usable) goldenTests({ engine: 'tensorflow', provider: 'node' });
else it.skip(`tensorflow on node (${reason})`);

// Some five times slower than ONNX Runtime, and plain JavaScript two hundred times.
goldenTests({ engine: 'tensorflow', provider: 'wasm' }, { pictures: [0], long: true });
goldenTests(
  { engine: 'tensorflow', provider: 'cpu' },
  // Smooth-grad is the gradient of saliency eight times over.
  { pictures: [0], long: false, suites: ['the forward pass', 'gradients by layers', 'saliency', 'filters'] },
);
