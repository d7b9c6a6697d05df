/**
 * The rooms of this house, in the order in which they may see each other: a file imports from its own room and from rooms that
 * stand before it. `npm run lint` holds this order (`test/house/`), ARCHITECTURE.md shows it.
 *
 * A room is a folder with everything below it. `methods` and `metrics` stand side by side; what lies in a folder of theirs is found by
 * its place, and no file outside of that folder imports it. No file imports itself by way of others, not even for a type.
 */
export const house = {
  /** Pure, and for both sides. */
  shared: ['numerics', 'schema'],
  /** Makes results. */
  pipeline: [
    'pipeline/base',
    'pipeline/graph',
    'pipeline/render',
    'pipeline/checkpoint',
    'pipeline/onnx',
    'pipeline/pictures',
    'pipeline/tokenizer',
    'pipeline/matrices',
    'pipeline/models',
    'pipeline/texts',
    'pipeline/explain',
    'pipeline/engine',
    'methods',
    'metrics',
    'pipeline/config',
    'pipeline/inputs',
    'pipeline/plan',
    'pipeline/store',
    'pipeline/tasks',
    'pipeline/report',
    'pipeline/publish',
    'pipeline/project',
    'pipeline/cli',
  ],
  /** Shows them. */
  site: [
    'src/words',
    'src/data/base',
    'src/data/html',
    'src/data/content',
    'src/data/figures',
    'src/data/results',
    'src/data/texts',
    'src/data/checks',
    'src/data/answers',
    'src/data/gallery',
    'src/data/maps',
    'src/data/docs',
    'src/mechanisms',
    'methods/*/mechanism*.ts',
    'src/integrations',
    'src/scripts',
    'src/components/figures',
    'src/components/results',
    'src/components/methods',
    'src/components/models',
    'src/components/tokens',
    'src/components/attention',
    'src/components/embeddings',
    'src/components/texts',
    'src/components/checks',
    'src/components/answers',
    'src/components/gallery',
    'src/components/maps',
    'src/components/docs',
    'src/components/frame',
    'src/pages',
    'src/*.ts',
  ],
} as const;
