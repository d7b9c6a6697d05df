import { bertTests } from './golden/bert-tests.ts';

bertTests({ engine: 'onnxruntime', provider: 'cpu' });
bertTests({ engine: 'tensorflow', provider: 'wasm' });
bertTests({ engine: 'tensorflow', provider: 'cpu' }, [0, 4]);
