import { describe } from 'vitest';
import { diagnose } from '../pipeline/engine/doctor.ts';
import { goldenTests } from './golden/golden-tests.ts';

const native = await diagnose({ engine: 'tensorflow', provider: 'node' });

describe.skipIf(!native.usable)('natively', () => {
  goldenTests({ engine: 'tensorflow', provider: 'node' });
});

// Ten times slower than ONNX Runtime, and plain JavaScript two hundred times.
goldenTests({ engine: 'tensorflow', provider: 'wasm' }, { pictures: [0], long: true });
goldenTests({ engine: 'tensorflow', provider: 'cpu' }, { pictures: [0], long: false });
