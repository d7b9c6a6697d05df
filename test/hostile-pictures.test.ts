import { truncate } from 'node:fs/promises';
import sharp from 'sharp';
import { bounds } from '../schema/bounds.ts';
import type { Result } from '../schema/result.ts';
import {
  OWN,
  PICTURE,
  change,
  describeRefusals,
  display,
  goodPicture,
  inContent,
  pngOf,
  put,
  putting,
  result,
  white,
  type HostileCase,
} from './hostile-folder.ts';

const cases: readonly HostileCase[] = [
  ['a picture of too many bytes', () => truncate(inContent(PICTURE), bounds.contentPictureBytes.most + 1), /bytes/],
  ['an input that is a page', putting(PICTURE, '<html><script>alert(1)</script>'), /a PNG/],
  ['an input that is an SVG', putting(PICTURE, '<svg xmlns="http://www.w3.org/2000/svg"/>'), /a PNG/],
  [
    'an input that is a WebP',
    async () =>
      put(
        PICTURE,
        await sharp({ create: white(8) })
          .webp()
          .toBuffer(),
      ),
    /a PNG/,
  ],
  ['an input of gigapixels', () => put(PICTURE, pngOf(60_000, 60_000)), /a PNG/],
  ['a figure that is a page', putting(`${OWN}/map.png`, '<html>'), /a PNG/],
  ['a figure of another size', () => put(`${OWN}/map.png`, pngOf(9, 8)), /a PNG of 8×8 .* one of 9×8/],
  [
    'a figure of gigapixels',
    async () => {
      await put(`${OWN}/map.png`, pngOf(60_000, 60_000));
      await change<Result>(`${OWN}/result.json`, ({ figures: [one] }) =>
        Object.assign(one!, { width: 60_000, height: 60_000 }),
      );
    },
    /a PNG/,
  ],
  [
    'a larger version that is a PNG and not a WebP',
    () => display('inputs/display/first.webp', goodPicture())(),
    /a WebP/,
  ],
  ['a larger version that is a page', display('inputs/display/first.webp', 'RIFF____WEBP<script>'), /a WebP/],
  ['a larger version that is an SVG', display('inputs/display/first.jpg', '<svg/>'), /a JPEG/],
  ['a larger version of another size', () => display('inputs/display/first.png', goodPicture(), 800)(), /800×800/],
  [
    'very many tiles',
    result(({ figures: [one] }) => {
      one!.display = {
        as: 'tiles',
        colormap: 'hot',
        range: [0, 1],
        rows: 1e9,
        columns: 1,
        tileHeight: 1,
        tileWidth: 8,
        gap: 0,
      };
    }),
    /figures\.0\.display\.rows/,
  ],
  [
    'tiles that do not fill their picture',
    result(({ figures: [one] }) => {
      one!.display = {
        as: 'tiles',
        colormap: 'hot',
        range: [0, 1],
        rows: 90,
        columns: 1,
        tileHeight: 1,
        tileWidth: 8,
        gap: 0,
      };
    }),
    /figures\[0\]\.display/,
  ],
];

describeRefusals('the content folder of a stranger: its pictures', cases);
