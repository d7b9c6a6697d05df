import { z } from 'zod';
import { type Matrix, matrixOf } from '../../numerics/matrix.ts';
import { pca } from '../../numerics/pca.ts';
import { Random } from '../../numerics/random.ts';
import { mean } from '../../numerics/statistics.ts';
import { trustworthiness } from '../../numerics/trustworthiness.ts';
import { startByChance, tsne } from '../../numerics/tsne.ts';
import { expected } from '../../pipeline/base/errors.ts';
import { ndArray } from '../../numerics/nd-array.ts';
import { defineTextMethod } from '../../pipeline/explain/define-method.ts';
import { type AttentionStack, headMeans, headOf } from '../../pipeline/explain/attention-stack.ts';
import type { TextContext, TextExplanation, TextTask } from '../../pipeline/explain/text-method.ts';
import { tokenAxis, tokensOf } from '../../pipeline/explain/tokens-of.ts';

const Params = z.strictObject({
  perplexity: z
    .union([z.number().positive(), z.literal('auto')])
    .default('auto')
    .describe(
      'Effective number of neighbours in t-SNE, less than the number of tokens; `auto` is a third of it, at most 30.',
    ),
  iterations: z.int().positive().default(1000).describe('Steps of t-SNE.'),
  seeds: z
    .array(z.int().nonnegative())
    .min(1)
    .default([0, 1, 2, 3])
    .describe('Seeds of t-SNE’s start, one drawing each.'),
  neighbours: z
    .int()
    .positive()
    .default(5)
    .describe(
      'How many neighbours trustworthiness looks at, or as many as there may be: less than half of the tokens.',
    ),
});

/** The two ways in which a layer's attention becomes one point a token. */
const views = ['mean', 'flat'] as const;

/**
 * The attention weights of each layer as points: a token's row, averaged over heads or of all heads one after the other, in two dimensions by
 * t-SNE (van der Maaten & Hinton 2008) from several starts, and by PCA; and the weights themselves as heat strips.
 */
export default defineTextMethod({
  id: 'attention-weights',
  version: 2,
  order: 200,
  view: 'attention-weights',
  kind: 'text',
  subject: 'attention',
  variants: ['course'],
  paramsSchema: Params,
  arrays: ['tsne', 'pca', 'kl', 'trust'],
  cost: 200,
  explain,
});

async function explain(
  { params, input }: TextTask<z.output<typeof Params>>,
  context: TextContext,
): Promise<TextExplanation> {
  const { seeds, iterations } = params;
  const stack = await context.attention();
  const { layers, heads, length: n } = stack;
  const perplexity = params.perplexity === 'auto' ? Math.min(30, (n - 1) / 3) : params.perplexity;
  const neighbours = Math.min(params.neighbours, Math.ceil(n / 2) - 1);
  requireRoom(n, perplexity, neighbours);
  const tokens = tokensOf(input);
  const drawn = views.map((view) =>
    Array.from({ length: layers }, (_, layer) => {
      const weights = layerWeights(stack, layer, view);
      const drawings = seeds.map((seed) => {
        const start = startByChance(n, new Random(seed, layer));
        const { embedding, kl } = tsne(weights, start, { perplexity, iterations });
        const chance = trustworthiness(weights, start, neighbours);
        return { embedding, kl, trust: trustworthiness(weights, embedding, neighbours), chance };
      });
      const components = pca(weights, 2);
      return { drawings, components, trust: trustworthiness(weights, components.scores, neighbours) };
    }),
  );
  const numbers = Array.from({ length: layers }, (_, layer) => layer + 1);
  const curve = (name: string, definition: string, values: number[]) => ({
    x: { name: 'layer', unit: '1', values: numbers },
    y: { name, unit: name === 'kl' ? 'nat' : '1', values },
    definition,
  });
  const perLayer = (view: number, value: (layer: (typeof drawn)[number][number]) => number): number[] =>
    drawn[view]!.map(value);
  const all = (value: (drawing: (typeof drawn)[number][number]['drawings'][number]) => number): number[] =>
    drawn.flat().flatMap(({ drawings }) => drawings.map(value));
  const byChance = mean(all(({ chance }) => chance));
  return {
    target: { kind: 'text' },
    axes: { tokens: tokenAxis(tokens), views: { labels: [...views] }, seeds: { labels: seeds.map(String) } },
    arrays: [
      {
        name: 'tsne',
        values: ndArray(
          [views.length, layers, seeds.length, n, 2],
          joined(drawn.flat().flatMap(({ drawings }) => drawings.map(({ embedding }) => embedding))),
        ),
        unit: '1',
        definition: 'View (mean of heads, all heads), layer, seed, token, coordinates by t-SNE.',
      },
      {
        name: 'pca',
        values: ndArray([views.length, layers, n, 2], joined(drawn.flat().map(({ components }) => components.scores))),
        unit: '1',
        definition: 'View (mean of heads, all heads), layer, token, coordinates by principal components.',
      },
      {
        name: 'kl',
        values: ndArray([views.length, layers, seeds.length], Float32Array.from(all(({ kl }) => kl))),
        unit: 'nat',
        definition: 'View (mean of heads, all heads), layer, seed: Kullback–Leibler divergence of the t-SNE drawing.',
      },
      {
        name: 'trust',
        values: ndArray(
          [views.length, layers, seeds.length + 1],
          Float32Array.from(
            drawn.flat().flatMap(({ trust, drawings }) => [trust, ...drawings.map((drawing) => drawing.trust)]),
          ),
        ),
        unit: '1',
        definition:
          'View (mean of heads, all heads), layer, drawing (principal components, then seed by seed): trustworthiness.',
      },
      {
        name: 'strips',
        values: ndArray([layers * heads, n * n], stack.values),
        unit: '1',
        definition: 'Layer and head, all weights of the head one after the other.',
        isDrawnOnly: true, // the method attention stores the same numbers
      },
    ],
    figures: [{ id: 'strips', as: 'heat', array: 'strips', colormap: 'YlOrRd', scale: 'min-max' }],
    measures: {
      kl: {
        value: mean(all(({ kl }) => kl)),
        unit: 'nat',
        definition: 'Kullback–Leibler divergence of the t-SNE drawings, mean over layers, views and seeds.',
      },
      'kl-spread': {
        value: Math.max(...drawn.flat().map(({ drawings }) => spread(drawings.map(({ kl }) => kl)))),
        unit: 'nat',
        definition: 'Largest difference of the divergence between seeds, over layers and views.',
      },
      'tsne-trust': {
        value: mean(all(({ trust }) => trust)),
        unit: '1',
        null: byChance,
        definition:
          'Trustworthiness of the t-SNE drawings, mean over layers, views and seeds; by chance: points thrown at random.',
      },
      'pca-trust': {
        value: mean(drawn.flat().map(({ trust }) => trust)),
        unit: '1',
        null: byChance,
        definition:
          'Trustworthiness of the drawings by principal components, mean over layers and views; by chance: points thrown at random.',
      },
    },
    series: {
      'kl-mean': curve(
        'kl',
        'Divergence of t-SNE of the heads’ mean, mean over seeds.',
        perLayer(0, ({ drawings }) => mean(drawings.map(({ kl }) => kl))),
      ),
      'kl-flat': curve(
        'kl',
        'Divergence of t-SNE of all heads, mean over seeds.',
        perLayer(1, ({ drawings }) => mean(drawings.map(({ kl }) => kl))),
      ),
      'trust-mean': curve(
        'trustworthiness',
        'Trustworthiness of t-SNE of the heads’ mean, mean over seeds.',
        perLayer(0, ({ drawings }) => mean(drawings.map(({ trust }) => trust))),
      ),
      'trust-flat': curve(
        'trustworthiness',
        'Trustworthiness of t-SNE of all heads, mean over seeds.',
        perLayer(1, ({ drawings }) => mean(drawings.map(({ trust }) => trust))),
      ),
    },
  };
}

/** One row a token: its attention averaged over heads [n, n], or that of all heads one after the other [n, H · n]. */
function layerWeights(stack: AttentionStack, layer: number, view: (typeof views)[number]): Matrix {
  const { heads, length: n } = stack;
  if (view === 'mean') return matrixOf(n, n, headMeans(stack).subarray(layer * n * n, (layer + 1) * n * n));
  const values = new Float64Array(n * heads * n);
  for (let head = 0; head < heads; head++) {
    const matrix = headOf(stack, layer, head);
    for (let row = 0; row < n; row++) values.set(matrix.subarray(row * n, (row + 1) * n), (row * heads + head) * n);
  }
  return { rows: n, columns: heads * n, values };
}

function joined(matrices: readonly Matrix[]): Float32Array {
  return Float32Array.from(matrices.flatMap(({ values }) => [...values]));
}

function spread(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

/** @throws UserError where a text has too few tokens for a drawing, or for what is asked of it */
function requireRoom(tokens: number, perplexity: number, neighbours: number): void {
  if (!(perplexity > 0 && perplexity < tokens)) {
    throw expected(`a perplexity greater than 0 and less than the ${tokens} points`, {
      received: String(perplexity),
      hint: 'Lower `perplexity`, or give more points.',
    });
  }
  if (neighbours >= 1) return;
  throw expected('a text of at least 3 tokens', { received: String(tokens), hint: 'Give a longer one.' });
}
