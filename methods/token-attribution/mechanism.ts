import { tokensOf, type Given } from '../../src/mechanisms/given.ts';
import { parallel, step, type Draw } from '../../src/mechanisms/mechanism.ts';
import { arrow, bars, label, outline, path, pile, rectangle } from '../../src/mechanisms/parts.ts';
import { grid } from '../../src/mechanisms/tiles.ts';
import {
  drawnAttention,
  encoder,
  firstTokens,
  rowOutline,
  short,
  vector,
  vectors,
} from '../../src/mechanisms/tokens.ts';

/** The answer's score, and four ways to ask on which tokens it rests. */
export const tokenAttribution: Draw = (given, words) => {
  const text = words.tokenAttribution;
  const mask = given.done?.result.params['mask'];
  return {
    title: text.title,
    caption: text.caption,
    parts: [
      step(answerSpan(given, words.labels), text.answer, 'S = start_{r} + end_{s}', 200),
      parallel(text.ways, [
        step(product(), text.gradient, 'Σ_{k} ∂S/∂e_{jk} · e_{jk}'),
        step(
          hidden(given, typeof mask === 'string' ? mask : '[MASK]', words.labels),
          text.occlusion,
          'S − S(j → mask)',
        ),
        step(drawnMap() + rowOutline(4, 7), text.attention, 'A_{rj}'),
        step(layersMultiplied(), text.rollout, 'Â_{L} · … · Â_{2} · Â_{1}'),
      ]),
    ],
  };
};

/** Tokens around the model's answer, with its first and its last. */
function answerSpan({ done }: Given, { start, end }: Parameters<Draw>[1]['labels']): string {
  const target = done?.result.target;
  const tokens = tokensOf(done).map(({ label: token }) => token);
  const span = target?.kind === 'answer' ? target : { first: 2, last: 2 };
  const from = Math.max(0, Math.min(tokens.length - 5, span.first - 2));
  const names = tokens.length === 0 ? ['t₁', 't₂', 't₃', 't₄', 't₅'] : tokens.slice(from, from + 5);
  const y = (place: number): number => 6 + (place - (tokens.length === 0 ? 0 : from)) * 28;
  const last = Math.min(span.last, from + 4);
  return (
    encoder(0, 8, 44, 126) +
    arrow(46, 71, 58, 71) +
    names.map((name, row) => label(126, 6 + row * 28 + 15, short(name), 'e')).join('') +
    rectangle(60, y(span.first), 72, 22, 'al') +
    label(126, y(span.first) + 15, short(tokens[span.first] ?? 't₃'), 'e') +
    outline(60, y(span.first), 72, 22 + (last - span.first) * 28) +
    label(138, y(span.first) + (last === span.first ? 8 : 15), start) +
    label(138, y(last) + (last === span.first ? 22 : 15), end)
  );
}

/** An embedding, its slopes, the sum of their products. */
function product(): string {
  const [e, g] = [vectors(5, 1, 7), vectors(17, 1, 7)];
  const products = e.map((value, index) => value * g[index]!);
  return (
    label(14, 25, 'e', 'c i') +
    vector(e, 30, 10, 15, 22) +
    label(82, 47, '×', 'c') +
    label(14, 69, '∂S', 'c i') +
    vector(g, 30, 54, 15, 22) +
    arrow(82, 80, 82, 92) +
    label(14, 119, 'Σ', 'c') +
    bars(products, { x: 32, y: 116, width: 11, gap: 4, height: 34 }) +
    path('M30 116h106')
  );
}

/** A token under a mask, and the score before and after. */
function hidden(given: Given, mask: string, { whole, covered }: Parameters<Draw>[1]['labels']): string {
  const names = firstTokens(given, 4).slice(1);
  return (
    names
      .map((name, row) =>
        row === 1
          ? rectangle(0, 16 + row * 28, 62, 22, 'gr') + label(31, 31 + row * 28, mask, 'c ik')
          : label(31, 31 + row * 28, short(name, 8), 'c'),
      )
      .join('') +
    rectangle(76, 16, 20, 96, 'b') +
    rectangle(116, 66, 20, 46, 'b') +
    path('M96 16h48M72 112h70', 'd') +
    arrow(140, 18, 140, 64, 'a') +
    label(86, 128, whole, 'c') +
    label(126, 128, covered, 'c')
  );
}

const drawnMap = (): string =>
  grid(drawnAttention(7), { x: 0, y: 0, columns: 7, width: 144 / 7, height: 144 / 7 }, 'weight');

/** A matrix a layer, one behind the other. */
function layersMultiplied(): string {
  const mixed = drawnAttention(7).map((weight, index) => (weight + (index % 8 === 0 ? 1 : 0)) / 2);
  return pile(
    3,
    22,
    (x, y) =>
      grid(mixed, { x: x + 1, y: y + 1, columns: 7, width: 14, height: 14 }, 'weight') +
      outline(x + 1, y + 1, 98, 98, 'l'),
  );
}
