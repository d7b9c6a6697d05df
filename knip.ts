import type { KnipConfig } from 'knip';

/** What is nowhere imported is nowhere needed: files, exports, packages. Entries are what people and other programs start. */
const config: KnipConfig = {
  workspaces: {
    '.': {
      entry: [
        'src/{page-head,sidebar}.ts', // Starlight's middleware
        'src/serve-live-site.ts', // started by `vitrine dev`
        'src/scripts/live-state.ts', // named in the integration that injects it
        '{methods,metrics}/*/{method,metric,mechanism}.ts', // found by their places
        'src/scripts/portable-files.ts', // bundled for sites that are read from a disk
        'bench/*.ts',
        'pipeline/cli/cli.ts', // started by bin/vitrine.mjs
        'pipeline/engine/worker.ts', // started by the pool
        'examples/**/*.ts',
        'test/{fuzz,house,licenses,mutate,reference}/*.ts',
        'test/fixtures/**/*config.ts',
      ],
      // A glob of node:fs that stands as a text in the code counts as entries: one as wide as all rooms would hide what is unused.
      project: ['**/*.{ts,js,mjs,mdx,astro}', '!demo/make/**', '!create/**'],
    },
    create: {
      entry: ['main.ts', 'make/assemble.ts'], // started by the compiled program, and by package/make.ts
      project: ['**/*.ts', '!templates/**'],
      // What nearest names are found with, in the pipeline's file that is compiled into the package.
      ignoreDependencies: ['fastest-levenshtein'],
      ignoreUnresolved: ['../lib/create/main.js'], // compiled
    },
    'demo/make': { entry: ['*.ts'], project: ['**/*.ts'] },
  },
  ignoreDependencies: [
    '@embedpdf/fonts-sc', // read as files
    'mathjax',
    '@bufbuild/protoc-gen-es', // started by protoc
    'mdast', // types alone, which come with the packages of unified
    '@tensorflow/tfjs-backend-cpu', // loaded by a name that is put together
  ],
  ignoreBinaries: ['protoc', 'pdftotext', 'mkfifo', 'mount', 'umount', 'unshare'],
  ignoreIssues: {
    'pipeline/graph/onnx_pb.*': ['exports', 'types'], // generated
    'pipeline/graph/rules/*.ts': ['exports'], // found by the operator's name in the module
    'pipeline/onnx/operators/*.ts': ['exports'], // the same
  },
};

export default config;
