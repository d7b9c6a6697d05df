import { defineConfig } from 'vitest/config';

/** Where `.ci/run` wants the counts of the tests; a developer reads them on the terminal. */
const results = process.env['VITRINE_TEST_RESULTS'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    reporters: results ? ['default', ['json', { outputFile: results }]] : ['default'],
    coverage: {
      provider: 'v8',
      include: ['pipeline/**/*.ts'],
      exclude: ['pipeline/graph/onnx_pb.*'],
      reporter: ['text-summary'],
      thresholds: { lines: 85 },
    },
  },
});
