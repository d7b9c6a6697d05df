import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Where `.ci/run` wants the counts of the tests; a developer reads them on the terminal. */
const results = process.env['VITRINE_TEST_RESULTS'];

/**
 * Files that take minutes, the longest first: begun last, one of them would run alone while the other worker waits. `npm test` leaves them out,
 * `npm run test:long` runs them and nothing else.
 */
const long = [
  'test/browser-pictures', // every page in every theme
  'test/fuzz', // 10,000 mutations; fuzz-short tries some
  'test/browser-texts', // every page about texts in every theme
  'test/golden-tensorflow', // the golden tests on every provider of TensorFlow.js
  'test/golden-cpu', // all of them on the processor; golden-short compares some
  'test/site-languages', // three sites
  'test/hostile-build', // builds that have to be refused
  'test/golden-gpu', // the golden tests on every GPU, or an emulated one
  'test/onnx-families-gpu', // gradients of ten networks on a GPU, or an emulated one
  'test/site-injection', // every page of a site whose every text is hostile
  'test/budgets', // the site of the embedded report
  'test/browser-demo', // its every page, on request
  'test/browser-portable', // every page from a disk; those about texts and of the embedded report on request
  'test/browser-search', // a search in all languages, and all pages in Traditional Chinese
  'test/store-kill', // runs that are killed at every moment
  'demo/make/test/rendered', // the demo's pictures, rendered again
  'test/run-memory', // a thousand tasks
  'create/test/packed-projects', // projects made from the packed archives, their sites in a browser; named by VITRINE_TEMPLATES
  'test/package', // the package, made, installed and used
  'test/build-place', // builds in folders of all names
  'test/browser-compare', // the comparison of maps, choice by choice
  'test/own-site', // a site with all that a project may bring
  'test/astro-integration', // a report in somebody’s site
  'test/dev', // a site that is served while it grows
  'test/site-rebuild', // a site twice
  'test/loss', // every file of a report, lost or changed
  'test/site-bad-input', // builds that have to be refused, or meet a mistake on the way
  'test/site-plugins', // a site with rooms of its own
  'test/checkpoint-bombs', // files that would take all memory
  'test/altered-content', // every file of a report, changed by a byte
];

/** What else is begun first. */
const slow = [
  ...long,
  'test/browser-pages',
  'test/plugins',
  'test/golden-short',
  'test/fuzz-short',
  'test/browser-gallery',
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

const all = ['{examples,methods,metrics,numerics,test}/**/*.test.ts', '{create,demo/make}/test/*.test.ts'];
const longFiles = long.map((name) => `${name}.test.ts`);

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'short', include: all, exclude: ['**/node_modules/**', ...longFiles] } },
      { extends: true, test: { name: 'long', include: longFiles } },
    ],
    globalSetup: 'test/shared-sites-setup.ts',
    // What hangs is ended; what a busy machine takes is no fault.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // A browser or a build on a busy machine may miss its moment once; what fails twice is wrong.
    retry: process.env['CI'] ? 1 : 0,
    sequence: { sequencer: SlowFirst },
    reporters: results ? ['default', ['json', { outputFile: results }]] : ['default'],
    coverage: {
      provider: 'v8',
      // What child processes and browsers run is not counted: the command line, worker threads, the scripts of pages.
      include: ['{methods,metrics,numerics,pipeline,schema,src}/**/*.ts'],
      exclude: ['pipeline/graph/onnx_pb.*', '**/*.test.ts', '**/*.d.ts'],
      reporter: ['text-summary'],
      thresholds: { lines: 80 },
    },
  },
});
