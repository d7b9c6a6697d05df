import type { Element, Root } from 'hast';
import sharp, { type Sharp } from 'sharp';
import { escapeMarkup } from '../../../schema/escape.ts';
import { textPath, textWidth } from '../base/figure-font.ts';
import { attributeOf, eachElement, findElement, textOf } from './page-tree.ts';
import { cutText, ELLIPSIS, textLines } from './text-lines.ts';

/** What a card shows of its page. */
export interface CardContent {
  readonly title: string;
  readonly site: string;
  /** The address of a picture on the page, a map if there is one; null for a page without. */
  readonly picture: string | null;
}

/** What networks ask for. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

const MARGIN = 72;
/** Three times the usual side of a map: whole pixels compress well. */
const PICTURE = 384;
/** How much detail a picture may have, until the card is small enough. */
const sides = [PICTURE, PICTURE / 2, PICTURE / 3, PICTURE / 4, PICTURE / 6, PICTURE / 8];
const MOST_BYTES = 5_500;
/** Two and four bits a pixel: words need little more than ink and paper. */
const TEXT_COLOURS = 4;
const PICTURE_COLOURS = 16;
const SITE_SIZE = 30;
const titleSizes = [72, 60, 50, 42];
const MOST_TITLE_HEIGHT = 380;

/** Where a page's card lies in the site. @param page its path there: `zh-cn/methods/lime/`, empty for the first */
export function cardPath(page: string): string {
  return `cards/${page === '' ? 'index' : page.replace(/\/$/, '')}.png`;
}

/** What a page gives to its card, while its links start at the site's root. */
export function cardContent(tree: Root): CardContent {
  const heading = findElement(tree, ({ tagName }) => tagName === 'h1');
  const site = findElement(tree, (element) => attributeOf(element, 'property') === 'og:site_name');
  const main = findElement(tree, ({ tagName }) => tagName === 'main');
  return {
    title: heading === undefined ? '' : textOf(heading).trim(),
    site: (site && attributeOf(site, 'content')) ?? '',
    picture: main === undefined ? null : pictureOf(main),
  };
}

/** The address of the first map, else of the first picture. */
function pictureOf(main: Element): string | null {
  const sources: string[] = [];
  eachElement(main, (element) => {
    const source = element.tagName === 'img' ? attributeOf(element, 'src') : undefined;
    if (source !== undefined && /\.(?:png|webp|jpe?g)$/.test(source)) sources.push(source);
  });
  return sources.find((source) => source.includes('/results/')) ?? sources[0] ?? null;
}

/** A card as a PNG of few colours and, but for the longest titles, at most 5.5 kB. @param picture the file that the content names */
export async function drawCard({ title, site }: CardContent, picture: Uint8Array | null): Promise<Uint8Array> {
  const ground = Buffer.from(cardSvg(title, site, picture !== null));
  if (picture === null) return fewColours(sharp(ground).greyscale(), TEXT_COLOURS);
  let card: Uint8Array = new Uint8Array();
  for (const side of sides) {
    const input = await square(picture, side);
    const place = { left: CARD_SIZE.width - MARGIN - PICTURE, top: (CARD_SIZE.height - PICTURE) / 2 };
    card = await fewColours(sharp(ground).composite([{ input, ...place }]), PICTURE_COLOURS);
    if (card.length <= MOST_BYTES) break;
  }
  return card;
}

/** The upper left square of a picture, with no more detail than so many pixels a side, enlarged without smoothing. */
async function square(picture: Uint8Array, side: number): Promise<Buffer> {
  const { width, height } = await sharp(picture).metadata();
  const shown = Math.min(width, height);
  const cut = sharp(picture)
    .flatten({ background: '#ffffff' })
    .extract({ left: 0, top: 0, width: shown, height: shown });
  if (shown > side) cut.resize(side, side);
  // Maps have a value a pixel: a smooth enlargement would invent some.
  return sharp(await cut.png().toBuffer())
    .resize(PICTURE, PICTURE, { kernel: 'nearest' })
    .toBuffer();
}

function fewColours(card: Sharp, colours: number): Promise<Uint8Array> {
  return card.png({ palette: true, colours, effort: 1, dither: 0, compressionLevel: 9 }).toBuffer();
}

/** The drawing of a card: its texts are outlines of letters. @param hasPicture whether room is left for one */
export function cardSvg(title: string, site: string, hasPicture: boolean): string {
  const { width, height } = CARD_SIZE;
  const room = width - 2 * MARGIN - (hasPicture ? PICTURE + MARGIN / 2 : 0);
  const { size, lines } = fittingTitle(title, room);
  const siteLine = cutText(site, room, (text) => (textWidth(text) * SITE_SIZE) / 1000);
  const drawn = lines.map((line, index) =>
    placed(line, size, MARGIN + size * (0.9 + index * 1.3), '#17181a', size / 60),
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<rect width="100%" height="100%" fill="#ffffff"/><rect width="${width}" height="14" fill="#17181a"/>` +
    `${drawn.join('')}${site === title ? '' : placed(siteLine, SITE_SIZE, height - MARGIN, '#565a60', 0)}</svg>`
  );
}

/** The largest size at which a title has room; the smallest cuts what is too long, words as well as lines. */
export function fittingTitle(
  title: string,
  room: number,
): { readonly size: number; readonly lines: readonly string[] } {
  const least = titleSizes.at(-1)!;
  for (const size of titleSizes) {
    const widthOf = (text: string): number => (textWidth(text) * size) / 1000;
    const lines = textLines(title, room, widthOf);
    const most = Math.floor(MOST_TITLE_HEIGHT / (size * 1.3));
    if (lines.length <= most && lines.every((line) => widthOf(line) <= room)) return { size, lines };
    if (size !== least) continue;
    const ended = lines
      .slice(0, most)
      .map((line, index) => (index === most - 1 && lines.length > most ? line + ELLIPSIS : line));
    return { size, lines: ended.map((line) => cutText(line, room, widthOf)) };
  }
  return { size: least, lines: [] };
}

/** A line of text from the left margin, as paths. @param bold the width of its outline: the font has one weight */
function placed(text: string, size: number, y: number, colour: string, bold: number): string {
  const path = escapeMarkup(textPath(text, size));
  return `<path transform="translate(${MARGIN},${y})" fill="${colour}" stroke="${colour}" stroke-width="${bold}" d="${path}"/>`;
}
