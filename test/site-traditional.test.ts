import { describe, expect, it } from 'vitest';
import { parsePage } from '../src/data/html/page-tree.ts';
import { writePage } from '../src/data/html/write-page.ts';
import { parsePart } from './page-part.ts';
import { traditionalChinese } from '../src/data/html/traditional.ts';
import { convertedAddress, traditionalJson, traditionalPage, type Places } from '../src/data/html/traditional-page.ts';
import { siteLanguages } from '../src/data/base/languages.ts';
import { translatedPath } from '../src/data/base/links.ts';

const places: Places = {
  from: '/base/zh-cn/',
  to: '/base/zh-tw/',
  others: ['/base/zh-tw/'],
  origin: 'https://example.org',
};
const convert = traditionalChinese();
const page = (html: string, parse = parsePart): string =>
  writePage(traditionalPage(parse(html), '/base/zh-cn/gallery/', places, convert));

describe('Chinese as it is written in Taiwan', () => {
  const convert = traditionalChinese();

  it.each([
    ['梯度、显著图与卷积网络', '梯度、顯著圖與卷積網路'],
    ['掩码遮住的像素', '遮罩遮住的像素'],
    ['模型的参数和损失函数', '模型的參數和損失函數'],
    ['滤波器激活，加了噪声', '濾波器活化，加了雜訊'],
    ['支持该类别的区域', '支持該類別的區域'],
    ['高于随机水平，沿水平方向', '高於隨機水準，沿水平方向'],
    ['由几百个数组成的向量，存成数组', '由幾百個數組成的向量，存成陣列'],
    ['默认的程序运行在内存里', '預設的程式執行在記憶體裡'],
    ['先读“不能读成什么”', '先讀「不能讀成什麼」'],
  ])('writes %s as %s', (simplified, traditional) => {
    expect(convert(simplified)).toBe(traditional);
  });

  it('leaves texts without Chinese alone, with their apostrophes', () => {
    expect(convert('the model’s “answer”')).toBe('the model’s “answer”');
  });

  it('leaves what models read as they read it', () => {
    const keeping = traditionalChinese(['我们去公园里散步。', '这个网络']);
    expect(keeping('它读了“网络”和我们去公园里散步。这张图片')).toBe('它讀了「网络」和我们去公园里散步。這張圖片');
    expect(convert('它读了“网络”')).toBe('它讀了「網路」');
  });
});

describe('a converted page', () => {
  it('has its texts, and the attributes that are read or shown, converted, and nothing else changed', () => {
    expect(
      page(
        '<p class="图" id="图">图<img alt="图" src="图.png"><i data-words="{&quot;a&quot;:&quot;图&quot;}"></i></p>',
      ),
    ).toBe(
      '<p class="图" id="图">圖<img alt="圖" src="图.png"><i data-words="{&quot;a&quot;:&quot;圖&quot;}"></i></p>',
    );
  });

  it('keeps other languages, code, and what is marked, with all that is inside', () => {
    const html =
      '<b lang="en" title="图">图<b>图</b>图</b><code>图</code><script>"图"</script><i lang="zh-Hant">图</i>' +
      '<div translate="no">图<p>图</p>图</div>';
    expect(page(html)).toBe(html);
    expect(page(`${html}图`)).toBe(`${html}圖`);
    expect(page('<script type="application/json">"图"</script>')).toBe('<script type="application/json">"圖"</script>');
  });

  it('says its language, and leads on within it', () => {
    expect(page('<!doctype html><html lang="zh-CN"><main lang="zh-CN">', parsePage)).toBe(
      '<!DOCTYPE html><html lang="zh-TW"><head></head><body><main lang="zh-TW"></main></body></html>',
    );
    expect(page('<a href="/base/zh-cn/methods/lime/#图">图</a>')).toBe('<a href="/base/zh-tw/methods/lime/#图">圖</a>');
    expect(page('<meta property="og:locale" content="zh-CN">')).toBe('<meta property="og:locale" content="zh-TW">');
    const canonical = '<link rel="canonical" href="https://example.org/base/zh-cn/gallery/">';
    expect(page(canonical)).toBe('<link rel="canonical" href="https://example.org/base/zh-tw/gallery/">');
    // Another host, whose name begins as this one's does.
    for (const other of ['https://example.org.evil/base/zh-cn/', 'https://example.orgs/base/zh-cn/']) {
      const link = `<a href="${other}"></a>`;
      expect(page(link)).toBe(link);
    }
    expect(page('<a href="https://example.org"></a>')).toBe('<a href="https://example.org"></a>');
    const alternate = '<link rel="alternate" hreflang="zh-CN" href="https://example.org/base/zh-cn/gallery/">';
    expect(page(alternate)).toBe(alternate);
  });

  it('leads back to the page that it was made from, in the switch and below its title', () => {
    const link = '<a class="x" href="/base/zh-tw/gallery/" lang="zh-TW" hreflang="zh-TW">繁體中文</a>';
    expect(page(link)).toBe('<a class="x" href="/base/zh-cn/gallery/" lang="zh-CN" hreflang="zh-CN">简体中文</a>');
    expect(page('<h1>图廊</h1>')).toMatch(/^<h1>圖廊<\/h1><p class="converted".*<a href="\/base\/zh-cn\/gallery\/"/);
  });

  it('has the site’s title converted, which Starlight marks as a name', () => {
    expect(page('<a class="site-title x" href="/"><span translate="no">网络</span></a>')).toContain('網路');
  });
});

describe('what scripts read on converted pages', () => {
  const lists = JSON.stringify([{ name: '图片', src: '../../results/图/map.png', page: '../methods/lime/#图' }]);
  const convert = traditionalChinese();

  it('has its words converted, not its addresses', () => {
    expect(traditionalJson(lists, places, convert)).toBe(lists.replace('图片', '圖片'));
  });

  it('has addresses of files lead out of a folder that lies deeper', () => {
    const first: Places = { from: '/', to: '/zh-tw/', others: ['/en/', '/zh-tw/'], origin: undefined };
    expect(JSON.parse(traditionalJson(lists, first, convert))).toEqual([
      { name: '圖片', src: '../../../results/图/map.png', page: '../methods/lime/#图' },
    ]);
  });
});

describe('addresses of converted pages', () => {
  it.each([
    ['/base/zh-cn/', '/base/zh-tw/'],
    ['/base/zh-cn/gallery/?a#b', '/base/zh-tw/gallery/?a#b'],
    ['/base/zh-cn/methods/attention/cats-head.svg', '/base/zh-cn/methods/attention/cats-head.svg'],
    ['/base/results/x/map.png', '/base/results/x/map.png'],
    ['https://other.org/base/zh-cn/', 'https://other.org/base/zh-cn/'],
    ['#图', '#图'],
  ])('make of %s %s', (address, wanted) => {
    expect(convertedAddress(address, places)).toBe(wanted);
  });

  it('leave other languages alone where Simplified Chinese comes first', () => {
    const first: Places = { from: '/', to: '/zh-tw/', others: ['/en/', '/zh-tw/'], origin: undefined };
    expect(convertedAddress('/gallery/', first)).toBe('/zh-tw/gallery/');
    expect(convertedAddress('/en/gallery/', first)).toBe('/en/gallery/');
  });

  it('are offered wherever the report is in Simplified Chinese', () => {
    expect(siteLanguages(['en', 'zh-cn'])).toEqual(['en', 'zh-cn', 'zh-tw']);
    expect(siteLanguages(['en'])).toEqual(['en']);
    const offered = siteLanguages(['zh-cn', 'en']);
    expect(translatedPath('/base/en/gallery/', '/base', 'zh-tw', offered)).toBe('/base/zh-tw/gallery/');
    expect(translatedPath('/base/zh-tw/gallery/', '/base', 'zh-cn', offered)).toBe('/base/gallery/');
  });
});
