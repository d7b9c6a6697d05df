import { arrayOf, told, tokensOf, type Given } from '../../src/mechanisms/given.ts';
import { repeated, step, type Draw } from '../../src/mechanisms/mechanism.ts';
import { arrow, dot, outline, path } from '../../src/mechanisms/parts.ts';
import { drawnNumbers } from '../../src/mechanisms/tiles.ts';
import { encoder, firstTokens, tokenStates, vector, vectors } from '../../src/mechanisms/tokens.ts';

/** Hidden states of a layer, less their mean, along the two directions in which they differ most. */
export const embeddingVisualization: Draw = async (given, words) => {
  const text = words.embeddingVisualization;
  const count = told(given.encoder?.layers ?? null, words.many);
  const size = given.encoder?.hiddenSize ?? null;
  return {
    title: text.title,
    caption: text.caption,
    parts: [
      step(encoder(28, 12, 88, 120) + arrow(72, 142, 72, 130) + arrow(72, 14, 72, 2), text.encoder),
      repeated(words.layers(count), [
        step(
          tokenStates(firstTokens(given, 6), 3),
          { ...text.states, text: text.states.text(told(size, words.many)) },
          'X − x̄',
        ),
        step(cloud(), text.directions, 'X − x̄ = U S V^{⊤}'),
        step(await points(given, 'own-basis'), text.points, '(U_{1i} S_{1}, U_{2i} S_{2})'),
      ]),
    ],
  };
};

/** A cloud of points in many dimensions with its longest direction and the next. */
function cloud(): string {
  const random = drawnNumbers(6);
  const dots = Array.from({ length: 36 }, () => {
    const [along, across] = [random() + random() + random() - 1.5, random() + random() - 1];
    return dot(72 + 44 * along + 13 * across, 72 - 26 * along + 22 * across, 2.5, 'gd');
  });
  return (
    dots.join('') +
    arrow(72, 72, 132, 36.5, 'a') +
    arrow(72, 72, 87, 97.5, 'a') +
    path('M4 140V10M4 140h130M4 140l34-24', 'd')
  );
}

/** The tokens of the last layer in two dimensions, by their part in the text. @param array layer, token, coordinates */
async function points(given: Given, array: string): Promise<string> {
  const values = await arrayOf(given, array);
  const roles = tokensOf(given.done).map(({ role }) => role);
  const [layers = 1, count = 24] = values?.shape ?? [];
  const data = values === null ? vectors(8, 24, 2) : [...values.data.slice((layers - 1) * count * 2)];
  return scatter(data, roles);
}

/** Dots in a frame that they fill; special tokens are left out. @param data x and y in turn */
export function scatter(data: readonly number[], roles: readonly string[]): string {
  const kept = Array.from({ length: data.length / 2 }, (_, index) => ({
    x: data[2 * index]!,
    y: data[2 * index + 1]!,
    role: roles[index] ?? 'text',
  })).filter(({ role }) => role !== 'special');
  const range = (values: readonly number[]): [number, number] => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return [low, high > low ? high - low : 1];
  };
  const [left, width] = range(kept.map(({ x }) => x));
  const [bottom, height] = range(kept.map(({ y }) => y));
  const dots = kept.map(({ x, y, role }) =>
    dot(10 + (124 * (x - left)) / width, 134 - (124 * (y - bottom)) / height, role === 'answer' ? 5 : 3, `r-${role}`),
  );
  return outline(0.5, 0.5, 143, 143, 'l') + dots.join('');
}

/** Vectors one below the other. */
export function rowsOfNumbers(rows: number, columns: number, seed: number, x: number, y: number): string {
  return Array.from({ length: rows }, (_, row) =>
    vector(vectors(seed + row, 1, columns), x, y + row * 30, 11, 18),
  ).join('');
}
