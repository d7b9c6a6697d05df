import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkit';

/** The font that figures are measured with, and drawn with in PNG and PDF: Latin, Greek and Chinese in one file. */
export const FIGURE_FONTS = "'Noto Sans SC', 'Noto Sans CJK SC', 'Noto Sans Hans', sans-serif";

let bytes: Buffer | undefined;
let opened: Font | undefined;

/** The font's file, 17 MB, read once: it comes with its package, whatever the machine has installed. */
export function figureFontFile(): Buffer {
  const { resolve } = createRequire(join(process.cwd(), 'package.json'));
  return (bytes ??= readFileSync(
    join(dirname(resolve('@embedpdf/fonts-sc')), '..', 'fonts', 'NotoSansHans-Regular.otf'),
  ));
}

function figureFont(): Font {
  return (opened ??= create(figureFontFile()) as Font);
}

/** How wide a text is, in units of a thousandth of the font's size; signs that the font lacks are estimated. */
export function textWidth(text: string): number {
  if (hasGlyphs(text)) return layoutWidth(text);
  let width = 0;
  for (const { segment } of segmenter.segment(text))
    width += hasGlyphs(segment) ? layoutWidth(segment) : estimate(segment);
  return width;
}

/** Whether the font has a shape for every character of a text. */
export function hasGlyphs(text: string): boolean {
  const font = figureFont();
  return Array.from(text).every((character) => font.hasGlyphForCodePoint(character.codePointAt(0)!));
}

const segmenter = new Intl.Segmenter();

function layoutWidth(text: string): number {
  const font = figureFont();
  return (font.layout(text).advanceWidth * 1000) / font.unitsPerEm;
}

/** Pictures and East Asian signs fill a square, letters of other scripts about two thirds of it. */
function estimate(character: string): number {
  return /\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u1100-\u11ff\u2e80-\uffff]|[\u{1b000}-\u{323af}]/u.test(
    character,
  )
    ? 1000
    : 650;
}

/** A text as the path data of its glyphs, from the origin rightwards on the baseline, y downwards. @param size in pixels */
export function textPath(text: string, size: number): string {
  const font = figureFont();
  const scale = size / font.unitsPerEm;
  const run = font.layout(text);
  let x = 0;
  return run.glyphs
    .map(({ path }, index) => {
      const { xAdvance, xOffset, yOffset } = run.positions[index]!;
      const placed = path.transform(scale, 0, 0, -scale, (x + xOffset) * scale, -yOffset * scale);
      x += xAdvance;
      return placed.toSVG();
    })
    .join('');
}
