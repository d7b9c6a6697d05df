import { describe, expect, it } from 'vitest';
import { textWidth } from '../src/data/base/figure-font.ts';
import { elementsOf, parseSvg, textIn } from '../src/data/html/svg-tree.ts';
import { specSvg } from '../src/data/html/vega-svg.ts';

const chart = async (title: string) => {
  const values = [{ x: 0 }, { x: 1 }];
  const x = { field: 'x', type: 'quantitative', title, axis: { titleFontSize: 11 } } as const;
  return parseSvg(await specSvg({ width: 180, height: 90, data: { values }, mark: 'point', encoding: { x } }));
};

describe('a chart', () => {
  it.each(['被替换的像素所占的比例（从最重要的像素开始）', 'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWW', 'share of pixels'])(
    'has room for its title: %s',
    async (title) => {
      const width = Number((await chart(title)).attributes['width']);
      expect(width).toBeGreaterThanOrEqual((textWidth(title) * 11) / 1000);
    },
  );

  it.each([' class="a" d="0.123"', '</text><script>', ']]>', 'a\u0001b', '$& gradient_0'])(
    'is well-formed with %j',
    async (title) => {
      const texts = elementsOf(await chart(title)).map(textIn);
      expect(texts).toContain(title.replace('\u0001', '\ufffd').trim());
    },
  );
});
