import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlTokens, withoutComments } from '../src/data/html/html-tokens.ts';
import { attributeName, attributeOf, parsePage, textOf } from '../src/data/html/page-tree.ts';
import { searchedPage } from '../src/data/html/searched-page.ts';
import { writePage } from '../src/data/html/write-page.ts';
import { parsePart } from './page-part.ts';

const written = (html: string): string => writePage(parsePart(html));

/** Pieces that parsers trip over; together they make pages that no author would write. */
const pieces = [
  '<p title="</textarea><b>">',
  '<textarea>\n<i>a</i>',
  '</textarea>',
  '<pre>\n\na',
  '<svg viewBox="0 0 1 1"><path d="M0 0"/>',
  '<title>a &lt;b&gt;',
  '</title>',
  '<![CDATA[<b>]]>',
  '</svg>',
  '<math><mi>x</mi><mspace width="1em"/>',
  '</math>',
  '<!-- <b> -->',
  '<!doctype>',
  '<noscript><p alt="</noscript>">',
  '</noscript>',
  '<style>a > b {}</style>',
  '<script>if (a < b) "<p>"</script>',
  '<template><td>a',
  '</template>',
  '<table><tr><td>a<td>b',
  '</table>',
  '<ul><li>a<li>b</ul>',
  '<select><option>a<option>b',
  '</select>',
  '<a href=x class= b hidden>&amp;&quot;&nbsp;&bogus;',
  '</a>',
  '"\'`<>&',
  '\0\r\n',
];

describe('a page that is parsed and written', () => {
  it.each([
    '<p class="bare" title="\'&quot;">1 &lt; 2 &amp; "3"</p><svg viewBox="0 0 1 1"><path d="M0 0"/></svg>',
    '<script>if (a < b) document.write("<p>")</script><style>a > b {}</style>',
    '<textarea>&lt;/p&gt;</textarea>',
    '<math><mi>x</mi><mspace width="1em"/></math>',
    '<template><b>a</b></template><noscript><p>a</p></noscript>',
    '<pre>\n\na</pre><textarea>\n\na</textarea><listing>\n\na</listing>',
    '<pre><b>a</b></pre><pre></pre><textarea></textarea>',
    '<svg><title>a<br></title><linearGradient/></svg>',
    '<svg><style>a &lt; b</style><script>a &amp;&amp; b</script></svg>',
  ])('is the same again: %s', (html) => {
    expect(written(html)).toBe(html);
  });

  it.each([
    ['<p class=bare data-x=1>', '<p class="bare" data-x="1"></p>'],
    [`<input hidden value='"' name=a alt="">`, '<input hidden value="&quot;" name="a" alt>'],
    ['<textarea><b onclick=a></textarea>', '<textarea>&lt;b onclick=a&gt;</textarea>'],
    ['<svg><![CDATA[<b>]]></svg>', '<svg>&lt;b&gt;</svg>'],
    ['<svg><style><b></style></svg>', '<svg><style/></svg><b></b>'],
    ['a<!-- b --><![CDATA[c]]>d', 'ad'],
    ['<iframe><b></iframe>', '<iframe>&lt;b&gt;</iframe>'],
    ['<i title="</noscript><b>">', '<i title="&lt;/noscript&gt;&lt;b&gt;"></i>'],
  ])('has %s as %s', (html, wanted) => {
    expect(written(html)).toBe(wanted);
  });

  it('begins with its doctype where it has one', () => {
    const page = '<html><head></head><body>a</body></html>';
    expect(writePage(parsePage(`<!doctype HTML>${page}`))).toBe(`<!DOCTYPE html>${page}`);
    expect(writePage(parsePage(page))).toBe(page);
  });

  it('has attributes by the names and values that its tree gives them', () => {
    const properties = {
      hidden: true,
      title: null,
      draggable: false,
      className: ['a', 'b'],
      ariaLabel: 'c',
      tabIndex: 0,
    };
    const element = {
      type: 'element',
      tagName: 'input',
      properties: { ...properties, accept: ['d', 'e'] },
      children: [],
    } as const;
    expect(writePage({ type: 'root', children: [structuredClone(element) as never] })).toBe(
      '<input hidden class="a b" aria-label="c" tabindex="0" accept="d, e">',
    );
    const attribute = (property: string) => attributeOf(element as never, property);
    expect(['hidden', 'title', 'draggable', 'className', 'tabIndex', 'id'].map(attribute)).toEqual([
      '',
      undefined,
      undefined,
      'a b',
      '0',
      undefined,
    ]);
    expect(['className', 'ariaLabel', 'httpEquiv', 'dataPage'].map(attributeName)).toEqual([
      'class',
      'aria-label',
      'http-equiv',
      'data-page',
    ]);
  });

  it('has its scripts and styles byte for byte', () => {
    const code = '\n a && "<b>" && \'&amp;\' <!-- \n';
    expect(written(`<script>${code}</script>`)).toBe(`<script>${code}</script>`);
    expect(written(`<style>${code}</style>`)).toBe(`<style>${code}</style>`);
  });

  it('reads as the tree that was written, with or without the end tags that HTML implies', () => {
    const settled = (html: string): string => {
      // Elements in places where no author may put them move; what a browser makes of the page is settled when they have.
      let page = writePage(parsePage(html));
      for (let turn = 0; turn < 5; turn++) page = writePage(parsePage(page));
      return page;
    };
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (parts) => {
        const page = settled(parts.join(''));
        const lean = writePage(parsePage(page), { omitsEndTags: true });
        expect(writePage(parsePage(lean))).toBe(page);
        expect(lean.length).toBeLessThanOrEqual(page.length);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('the text of a page', () => {
  it('is all that its elements and templates hold, and no comment', () => {
    expect(textOf(parsePart('a<!-- b --><p>c<template>d</template></p>'))).toBe('acd');
    expect(textOf({ type: 'comment', value: 'b' })).toBe('');
  });
});

describe('the pieces of raw HTML', () => {
  it('are tags, comments and what does not end', () => {
    const kinds = (html: string): string =>
      htmlTokens(html)
        .map(({ kind }) => kind)
        .join(' ');
    expect(kinds('</b>a<i c>')).toBe('end start');
    expect(kinds('<!-- <b> --><!doctype html>')).toBe('comment doctype');
    expect(kinds('<b onclick="a"')).toBe('open');
    // A mistake that ends within the piece belongs to nothing that follows it.
    expect(kinds('<b c c>&bogus;<!-- a --!>')).toBe('start comment');
  });

  it('are texts without their comments', () => {
    expect(withoutComments('a<!-- b --><c title="<!-- d -->">\r\n<!---->e')).toBe('a<c title="<!-- d -->">\r\ne');
  });
});

describe('what is searched of a page', () => {
  it('is its main content, with every end tag', () => {
    const page =
      '<html lang="en"><head><title>A</title></head><body><nav>b</nav><main data-pagefind-body><ul><li>c<li>d</ul><div class="a table-frame">1</div><svg><text>2</text></svg></main>';
    const searched = searchedPage(parsePage(page))!;
    expect(searched).toContain('<html lang="en"><head><title>A</title></head>');
    expect(searched).toContain('<ul><li>c</li><li>d</li></ul>');
    expect(textOf(parsePage(searched))).toBe('Acd');
    expect(searchedPage(parsePage('<main>a</main>'))).toBeUndefined();
  });

  it('is not what stands there for other reasons, however deep, and needs no title', () => {
    const excluded = [
      ...['<svg><text>x</text></svg>', '<template>x</template>', '<footer>x</footer>'],
      ...'filters zoom passport more table-frame class-bars token-strip enlarged'
        .split(' ')
        .map((name) => `<div class="a ${name}">x</div>`),
    ];
    const page = `<main data-pagefind-body>a<div><p class="b">b</p>${excluded.join('')}</div>${excluded.join('')}</main>`;
    expect(searchedPage(parsePage(page))).toBe(
      '<html><head></head><body><main data-pagefind-body>a<div><p class="b">b</p></div></main></body></html>',
    );
  });
});
