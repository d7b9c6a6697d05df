import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pageDescription } from '../src/data/html/page-description.ts';
import { textWidth } from '../src/data/base/figure-font.ts';
import { cardContent, cardPath, drawCard, fittingTitle, type CardContent } from '../src/data/html/social-card.ts';
import { cutText, textLines } from '../src/data/html/text-lines.ts';
import { en } from '../src/words/en.ts';
import { parsePage } from '../src/data/html/page-tree.ts';

describe('lines of a text', () => {
  const widthOf = (text: string): number => text.length;

  it('break between words', () => {
    expect(textLines('what small networks look at', 11, widthOf)).toEqual(['what small', 'networks', 'look at']);
  });

  it('break after every Chinese sign, and never before a comma or a full stop', () => {
    expect(textLines('小型网络，在看什么。', 4, widthOf)).toEqual(['小型网', '络，在看', '什么。']);
  });

  it('leave a word whole that is too wide', () => {
    expect(textLines('a visualization', 5, widthOf)).toEqual(['a', 'visualization']);
    expect(textLines('', 5, widthOf)).toEqual([]);
  });
});

describe('a text that is cut', () => {
  it('ends with an ellipsis where it has no room, between characters as readers count them', () => {
    const widthOf = (text: string): number => text.length;
    expect(cutText('abcdef', 6, widthOf)).toBe('abcdef');
    expect(cutText('abcdefg', 6, widthOf)).toBe('abcde…');
    expect(cutText('abc👨‍👩‍👧def', 8, widthOf)).toBe('abc…');
  });
});

describe('the title of a card', () => {
  it.each(['W'.repeat(200), 'word '.repeat(300), '字'.repeat(600), 'short'])('has room on it: %s', (title) => {
    const { size, lines } = fittingTitle(title, 600);
    expect(lines.length * size * 1.3).toBeLessThanOrEqual(380);
    for (const line of lines) expect((textWidth(line) * size) / 1000).toBeLessThanOrEqual(600);
    expect(lines.at(-1)!.endsWith('…')).toBe(title !== 'short');
  });
});

describe('a card', () => {
  const html =
    '<head><meta property="og:site_name" content="A &#38; B"></head><img src="/before.png"><main><h1>What <b>x</b> &lt; y</h1>' +
    '<img src="/base/inputs/egg.png"><h1>second</h1><img src="/base/results/map.png"></main>';

  it('is of the page’s title, the site’s, and a map rather than another picture', () => {
    const contentOf = (page: string): CardContent => cardContent(parsePage(page));
    expect(contentOf(html)).toEqual({ title: 'What x < y', site: 'A & B', picture: '/base/results/map.png' });
    expect(contentOf(html.replace('/base/results/map.png', 'drawing.svg')).picture).toBe('/base/inputs/egg.png');
    expect(contentOf('<h1>a</h1>').picture).toBeNull();
  });

  it('lies by the page’s address', () => {
    expect(['', 'zh-cn/', 'zh-cn/methods/lime/'].map(cardPath)).toEqual([
      'cards/index.png',
      'cards/zh-cn.png',
      'cards/zh-cn/methods/lime.png',
    ]);
  });

  it('is a PNG of the size that networks ask for, light, with the picture on its right', async () => {
    const picture = await sharp({ create: { width: 8, height: 4, channels: 3, background: '#d00000' } })
      .png()
      .toBuffer();
    const card = await drawCard(
      { title: '注意力：今天天氣很好，我們去公園散步。'.repeat(2), site: '网络', picture: 'x' },
      picture,
    );
    const { data, info } = await sharp(card).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([1200, 630]);
    expect(card.length).toBeLessThan(20_000);
    const at = (x: number, y: number): number[] => [...data.subarray((y * 1200 + x) * 3, (y * 1200 + x) * 3 + 3)];
    expect(at(950, 315)[0]! - at(950, 315)[1]!).toBeGreaterThan(150);
    expect(at(1190, 315)).toEqual([255, 255, 255]);
  });
});

describe('a description', () => {
  it('is the page’s own lead where it has one, and names the page elsewhere', () => {
    expect(pageDescription('gallery/', 'Gallery', en)).toBe(en.gallery.lead);
    expect(pageDescription('methods/attention/cats/', 'Attention: Cats', en)).toContain('Attention: Cats');
    expect(pageDescription('', 'Small networks', en)).toContain('Small networks');
  });
});
