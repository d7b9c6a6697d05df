import sharp from 'sharp';
import type { Display, Figure } from '../../schema/result.ts';
import { readContentPicture } from '../../src/data/content/content-file.ts';
import { expectedContent } from '../../src/data/base/site-error.ts';
import type { Given } from '../../src/mechanisms/given.ts';

/** Of a drawn network, the trained one among them. */
const DRAWN_FRAMES = 7;

/** How many layers are random in the frames that are drawn: none, one, half of them, all. */
export function forgettingDepths({ done }: Given): {
  readonly shown: readonly number[];
  readonly all: number;
  readonly isKnown: boolean;
} {
  const known = done?.result.axes?.['frames']?.labels.length ?? null;
  const all = (known ?? DRAWN_FRAMES) - 1;
  return { shown: [...new Set([0, 1, Math.round(all / 2), all])], all, isKnown: known !== null };
}

/** The files of the frames that are drawn; none where the report has no maps. */
export function forgettingFrames(given: Given): readonly { readonly depth: number; readonly file: string }[] {
  if (sheetOf(given) === null) return [];
  return forgettingDepths(given).shown.map((depth) => ({ depth, file: `random-layers-${depth}.webp` }));
}

/** The address of a frame; null for none. */
export function frameHref(given: Given, depth: number): string | null {
  const frame = forgettingFrames(given).find((each) => each.depth === depth);
  return frame === undefined ? null : given.links.file(`mechanisms/${frame.file}`);
}

/** The first method's map with so many layers random, cut out of the figure of all maps, which is large. */
export async function forgettingFrame(given: Given, depth: number): Promise<Uint8Array> {
  const { figure, display } = sheetOf(given)!;
  const { tileWidth: width, tileHeight: height, gap, columns } = display;
  const file = `${given.done!.task.folder}/${figure.file}`;
  if (depth >= columns) {
    throw expectedContent(`a tile for each of ${depth + 1} frames`, { at: file, received: `${columns} columns` });
  }
  return sharp(await readContentPicture(given.content.folder, file))
    .extract({ left: depth * (width + gap), top: 0, width, height })
    .webp({ nearLossless: true, quality: 60 })
    .toBuffer();
}

function sheetOf({ done }: Given): { figure: Figure; display: Extract<Display, { as: 'tiles' }> } | null {
  const figure = done?.result.figures.find(({ id }) => id === 'maps');
  return figure?.display.as === 'tiles' ? { figure, display: figure.display } : null;
}
