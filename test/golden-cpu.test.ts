import { goldenTests } from './golden/golden-tests.ts';

goldenTests({ engine: 'onnxruntime', provider: 'cpu' });
