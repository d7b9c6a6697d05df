import { forgettingDepths, frameHref } from '../../src/mechanisms/forgetting-frames.ts';
import type { Given } from '../../src/mechanisms/given.ts';
import { step, type Draw, type Step } from '../../src/mechanisms/mechanism.ts';
import { curve, image, label, path } from '../../src/mechanisms/parts.ts';
import { cells, coarseMap, network, slabCount } from '../../src/mechanisms/tiles.ts';

/** Layers that lose their weights one after another from the top, the map after each, its likeness to the first. */
export const weightRandomisation: Draw = (given, words) => {
  const text = words.weightRandomisation;
  const { shown, all: frames, isKnown } = forgettingDepths(given);
  const steps = shown.map((depth): Step => {
    const isHalf = !isKnown && depth > 1;
    const name =
      depth === 0 ? text.trained : depth === frames ? text.all : isHalf ? text.half : text.random(String(depth));
    const alt = depth === 0 ? text.frameAltTrained : isHalf ? text.frameAltHalf : text.frameAlt(String(depth));
    return step(
      frame(given, depth, frames),
      { name, text: frameText(depth, frames, words), alt },
      `M_{${isHalf ? 'k' : depth}}`,
    );
  });
  const method = given.done?.result.axes?.['methods']?.labels[0];
  return {
    title: text.title,
    caption: text.caption(method === undefined ? null : (words.names[method] ?? method)),
    parts: [...steps, step(likeness(given, words.labels), text.likeness, 'ρ_{k} = corr(rank M_{0}, rank M_{k})')],
  };
};

function frameText(depth: number, frames: number, { weightRandomisation: text }: Parameters<Draw>[1]): string {
  if (depth === 0) return text.frameTrained;
  if (depth === 1) return text.frameFirst;
  return depth === frames ? text.frameAll : text.frameMore;
}

/** The network with its top layers random, above the map that a method makes of it. */
function frame(given: Given, depth: number, frames: number): string {
  const random = depth === 0 ? 0 : Math.max(1, Math.round((depth / frames) * slabCount));
  const drawn = network(24, 22, 104, 44, (slab) => (slab >= slabCount - random ? 'r' : 'f'));
  return drawn + tile(given, depth) + path('M72 46v4', 'l');
}

function tile(given: Given, depth: number): string {
  const href = frameHref(given, depth);
  return href === null ? cells(coarseMap(1, Math.min(1, depth / 8)), 26, 52, 92) : image(href, 26, 52, 92);
}

/** A method's curve and the others' behind it. */
function likeness({ done }: Given, { layersRandom }: Parameters<Draw>[1]['labels']): string {
  const series = Object.entries(done?.result.series ?? {}).flatMap(([name, { y }]) =>
    name.startsWith('spearman-') ? [y.values] : [],
  );
  const drawn = series.length > 0 ? series : [[1, 0.6, 0.3, 0.15, 0.05, 0, 0.02, 0]];
  const scaled = drawn.map((values) => values.map((value) => Math.max(-0.2, value)));
  return (
    path('M22 8v112M22 100h120') +
    scaled
      .map((values, index) => curve(values, 22, 12, 118, 88, index === 0 ? 'a' : 'l'))
      .reverse()
      .join('') +
    label(16, 17, '1', 'e') +
    label(16, 104, '0', 'e') +
    label(82, 138, layersRandom, 'c')
  );
}
