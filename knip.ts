import type { KnipConfig } from 'knip';

/** What is nowhere imported is nowhere needed: files, exports, packages. Entries are what people and other programs start. */
const config: KnipConfig = {
  entry: [
    'src/{page-head,sidebar}.ts', // Starlight's middleware
    'bench/*.ts',
    'demo/make/*.ts',
    'examples/*.ts',
    'test/{fuzz,house,licenses}/*.ts',
    'test/fixtures/**/*config.ts',
  ],
  // A glob of node:fs that stands as a text in the code counts as entries: one as wide as all rooms would hide what is unused.
  project: ['**/*.{ts,js,mjs,mdx,astro}'],
  ignoreDependencies: [
    '@embedpdf/fonts-sc', // read as files
    'mathjax',
    '@bufbuild/protoc-gen-es', // started by protoc
    '@stryker-mutator/vitest-runner', // named in test/mutate.ts
    'hast', // types alone, which come with the packages of unified
    'mdast',
  ],
  ignoreBinaries: ['protoc', 'pdftotext', 'mkfifo', 'mount', 'umount', 'unshare'],
  ignoreIssues: {
    'pipeline/graph/onnx_pb.*': ['exports', 'types'], // generated
    'pipeline/graph/rules/*.ts': ['exports'], // found by the operator's name in the module
    // To be emptied: rooms that are being rebuilt.
    'schema/catalogue.ts': ['files', 'exports', 'types'],
    'pipeline/store/store.ts': ['exports'], // foreignError
    'src/data/html/{contrast-ink,label-drawing}.ts': ['exports', 'types'],
    'src/integrations/report-files.ts': ['exports'],
    'src/mechanisms/{mechanism,tokens}.ts': ['exports'],
  },
};

export default config;
