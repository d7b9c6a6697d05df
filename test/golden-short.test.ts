import { goldenTests } from './golden/golden-tests.ts';

/** Some of what `golden-cpu` compares. */
goldenTests({ engine: 'onnxruntime', provider: 'cpu' }, { pictures: [0, 6], long: false });
