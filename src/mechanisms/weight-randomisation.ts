import type { Display } from '../../schema/result.ts';
import { type Given } from './given.ts';
import { step, type Draw, type Step } from './mechanism.ts';
import { curve, imagePart, label, path } from './parts.ts';
import { cells, coarseMap, network, slabCount } from './tiles.ts';

/** Of a drawn network, the trained one among them. */
const DRAWN_FRAMES = 7;

/** Layers that lose their weights one after another from the top, the map after each, its likeness to the first. */
export const weightRandomisation: Draw = (given, words) => {
  const text = words.weightRandomisation;
  const known = given.done?.result.axes?.['frames']?.labels.length ?? null;
  const frames = (known ?? DRAWN_FRAMES) - 1;
  const shown = [...new Set([0, 1, Math.round(frames / 2), frames])];
  const count = (depth: number): string => (known === null && depth > 1 ? words.many : String(depth));
  const steps = shown.map((depth): Step => {
    const name = depth === 0 ? text.trained : depth === frames ? text.all : text.random(count(depth));
    const alt = depth === 0 ? text.frameAltTrained : text.frameAlt(count(depth));
    return step(
      frame(given, depth, frames),
      { name, text: frameText(depth, frames, words), alt },
      `M_{${known === null && depth > 1 ? 'k' : depth}}`,
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

function tile({ done, links }: Given, column: number): string {
  const figure = done?.result.figures.find(({ id }) => id === 'maps');
  if (done === null || figure?.display.as !== 'tiles') return cells(coarseMap(1, Math.min(1, column / 8)), 26, 52, 92);
  const { tileWidth, tileHeight, gap }: Extract<Display, { as: 'tiles' }> = figure.display;
  return imagePart(
    links.file(`${done.task.folder}/${figure.file}`),
    { x: 26, y: 52, size: 92 },
    { left: column * (tileWidth + gap), top: 0, width: tileWidth, height: tileHeight },
    figure,
  );
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
