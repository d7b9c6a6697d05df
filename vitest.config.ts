import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Where `.ci/run` wants the counts of the tests; a developer reads them on the terminal. */
const results = process.env['VITRINE_TEST_RESULTS'];

/** Files that take minutes, the longest first: begun last, one of them would run alone while the other worker waits. */
const slow = [
  'browser-pictures',
  'fuzz',
  'browser-texts',
  'golden-tensorflow',
  'site-languages',
  'hostile-build',
  'golden-cpu',
  'golden-gpu',
  'site-injection',
  'budgets',
  'browser-gallery',
  'browser-search',
  'store-kill',
  'run-memory',
  'build-place',
  'site-plugins',
  'site-rebuild',
];

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = ({ moduleId }: TestSpecification): number => {
      const index = slow.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return index < 0 ? slow.length : index;
    };
    return sorted.sort((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  test: {
    include: ['{examples,methods,metrics,numerics,test}/**/*.test.ts', 'demo/make/test/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // A browser or a build on a busy machine may miss its moment once; what fails twice is wrong.
    retry: process.env['CI'] ? 1 : 0,
    sequence: { sequencer: SlowFirst },
    reporters: results ? ['default', ['json', { outputFile: results }]] : ['default'],
    coverage: {
      provider: 'v8',
      include: ['{methods,metrics,numerics,pipeline}/**/*.ts'],
      exclude: ['pipeline/graph/onnx_pb.*', '**/*.test.ts'],
      reporter: ['text-summary'],
      thresholds: { lines: 85 },
    },
  },
});
