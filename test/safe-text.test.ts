import { satteri } from '@astrojs/markdown-satteri';
import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { escapeJson, escapeMarkup } from '../schema/escape.ts';
import { isSafeAddress } from '../schema/link-address.ts';
import { filledIn } from '../src/data/html/filled-in.ts';
import { jsonResponse } from '../src/data/html/json-response.ts';
import { renderGuide } from '../src/data/docs/guide-prose.ts';
import { CHOOSE_THEME } from '../src/data/html/inline-scripts.ts';
import { htmlAsText, picturesFromHere, safeAddresses, textInsteadOfHtml } from '../src/data/html/safe-markdown.ts';
import { attributeName, attributeOf, eachElement, parsePage, textOf } from '../src/data/html/page-tree.ts';
import { leanPage } from '../src/data/html/lean-page.ts';
import { relativeLinks } from '../src/data/html/relative-links.ts';
import { policyOf, securityPolicy } from '../src/data/html/security-policy.ts';
import { parseSvg, svgElement, textIn, writeSvg } from '../src/data/html/svg-tree.ts';
import { writePage } from '../src/data/html/write-page.ts';
import { MARKDOWN, PAYLOAD } from './hostile-report.ts';
import { changedPart, parsePart } from './page-part.ts';

/** All elements of a piece of HTML, and what they say. */
function elementsOf(html: string): readonly Element[] {
  const elements: Element[] = [];
  eachElement(parsePart(html), (element) => elements.push(element));
  return elements;
}

/** An element's attributes as a page has them. */
function attributesOf(element: Element): Readonly<Record<string, string>> {
  const properties = Object.keys(element.properties);
  return Object.fromEntries(properties.map((each) => [attributeName(each), attributeOf(element, each) ?? '']));
}

/** What would run in a piece of HTML. */
function dangersOf(html: string): readonly string[] {
  return elementsOf(html).flatMap((element) => [
    ...(/^(?:script|iframe|object|embed|base|svg|style)$/.test(element.tagName) ? [element.tagName] : []),
    ...Object.entries(attributesOf(element)).flatMap(([key, value]) =>
      /^on/.test(key) || (/^(?:href|src)$/.test(key) && !isSafeAddress(value)) ? [`${key}=${value}`] : [],
    ),
  ]);
}

describe('a text in markup', () => {
  it('is the same text again, between tags and in attributes', () => {
    const html = `<p title="${escapeMarkup(PAYLOAD)}">${escapeMarkup(PAYLOAD)}</p>`;
    const [p] = elementsOf(html);
    expect(attributeOf(p!, 'title')).toBe(PAYLOAD);
    expect(textOf(p!)).toBe(PAYLOAD);
  });

  it('has nothing that XML does not know', () => {
    expect(escapeMarkup('a\0b\u0008c\ufffed\ud800e\tf\n')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde\tf\n');
  });

  it('leaves JSON the same value, without markup and line ends of scripts', () => {
    const json = escapeJson({ [PAYLOAD]: [PAYLOAD] });
    expect(JSON.parse(json)).toEqual({ [PAYLOAD]: [PAYLOAD] });
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
  });

  it('fills a sentence in as it is, with names that objects have by birth left alone', () => {
    expect(filledIn('{a} {constructor} {b}', { a: '$& $1 {b}', b: "$'" })).toBe("$& $1 {b} {constructor} $'");
    expect(filledIn('{query} {count}{a b}{}', { query: 'q', count: '2' })).toBe('q 2{a b}{}');
  });
});

describe('data of a page', () => {
  it('are JSON without markup, and say that they are JSON', async () => {
    const response = jsonResponse({ text: PAYLOAD });
    expect(response.headers.get('content-type')).toBe('application/json');
    const text = await response.text();
    expect(text).not.toMatch(/[<>&]/);
    expect(JSON.parse(text)).toEqual({ text: PAYLOAD });
  });
});

describe('a drawing', () => {
  it.each(['gradient_1', PAYLOAD, '  d="M1.2345" class="a" ', '</text><script>hit=1</script>'])(
    'keeps the label %j',
    (label) => {
      const svg = writeSvg(svgElement('text', { 'aria-label': label }, label));
      const text = parseSvg(svg);
      expect(text.attributes).toEqual({ 'aria-label': label });
      expect(textIn(text)).toBe(label);
      expect(svg.match(/</g)).toHaveLength(2);
    },
  );
});

describe('pages that are worked on', () => {
  const page = `<main><a href="/run/" title="${escapeMarkup(PAYLOAD)}">${escapeMarkup(PAYLOAD)}</a><code> href="/x/" class="astro-abcdefgh"</code></main>`;

  it('keep their texts where links and names change', () => {
    const worked = changedPart(page, (tree) => {
      relativeLinks(tree, { page: 'gallery/index.html', base: '/' });
      leanPage(tree, new Map());
    });
    const [, link, code] = elementsOf(worked);
    expect(attributesOf(link!)).toEqual({ href: '../run/', 'data-page': 'run', title: PAYLOAD });
    expect(textOf(link!)).toBe(PAYLOAD);
    expect(textOf(code!)).toBe(' href="/x/" class="astro-abcdefgh"');
  });

  it('have nothing in attributes that looks like a tag', () => {
    const tagged = '<p class="language-<script>hit=1</script>" title="<script>hit=1</script>">a</p>';
    expect(changedPart(tagged, (tree) => leanPage(tree, new Map()))).not.toContain('<script>');
  });

  it('keep links to other hosts', () => {
    const html = '<main><a href="//example.org/a/">a</a></main>';
    expect(changedPart(html, (tree) => relativeLinks(tree, { page: 'gallery/index.html', base: '/' }))).toBe(html);
  });
});

describe('an address', () => {
  it.each(['../run/', '#a', '?q=a:b', 'https://example.org/', 'mailto:a@example.org', '//example.org/', 'a/b:c'])(
    'may be %s',
    (address) => {
      expect(isSafeAddress(address)).toBe(true);
    },
  );

  it.each([
    'javascript:hit=1',
    ' JaVaScRiPt:hit=1',
    'java\tscript:hit=1',
    '\u0001javascript:hit=1',
    'data:text/html,x',
    'vbscript:x',
    'blob:x',
    'file:///etc/passwd',
  ])('may not be %j', (address) => {
    expect(isSafeAddress(address)).toBe(false);
  });
});

describe('prose', () => {
  const guide = renderGuide(MARKDOWN, { file: 'a.md', embeds: [], readCode: () => '' }).blocks;
  const guideHtml = guide.map((block) => (block.kind === 'html' ? block.html : '')).join('');

  it('of guides and answers holds no HTML but its own, which is there as text', () => {
    expect(dangersOf(guideHtml)).toEqual([]);
    const text = textOf(parsePart(guideHtml));
    expect(text).toContain('<script>hit=1</script>');
    expect(text).toContain('<b onclick="hit=1">bold</b>');
    expect(text).not.toContain('a comment');
    for (const name of ['one', 'two', 'three', 'seven']) expect(text).toContain(name);
  });

  it.each(['//example.org/a.png', 'https://example.org/a.png', 'data:image/png,a'])(
    'shows no picture from %s',
    async (source) => {
      const markdown = `![a](${source}) ![b][c] ![d](/a.png)\n\n[c]: ${source}`;
      const { blocks } = renderGuide(markdown, { file: 'a.md', embeds: [], readCode: () => '' });
      const ofMethods = await satteri({ hastPlugins: [safeAddresses] }).createRenderer({});
      const html = blocks.map((block) => (block.kind === 'html' ? block.html : '')).join('');
      for (const one of [html, (await ofMethods.render(markdown)).code]) {
        const pictures = elementsOf(one).filter(({ tagName }) => tagName === 'img');
        expect(pictures.map((picture) => attributeOf(picture, 'src') ?? null)).toEqual([null, null, '/a.png']);
      }
    },
  );

  it.each([
    ['/a.png', true],
    ['a//b.png', true],
    ['../a.png?b=//c', true],
    ['/\t/example.org/a.png', false],
    [' //example.org/a.png', false],
    ['\\\\example.org/a.png', false],
    ['/\\example.org/a.png', false],
    ['java\nscript:hit=1', false],
  ])('has a picture from %j: %s', (source, stays) => {
    const tree = parsePart('<p><b><img alt="a"></b><a>b</a></p>');
    const find = (): Element => {
      const pictures: Element[] = [];
      eachElement(tree, (element) => element.tagName === 'img' && pictures.push(element));
      return pictures[0]!;
    };
    find().properties['src'] = source;
    picturesFromHere()(tree);
    expect(find().properties).toEqual({ alt: 'a', ...(stays && { src: source }) });
  });

  it('has raw HTML as text where it stands, and nothing for comments alone', () => {
    const html = { type: 'html', value: ' <b onclick=a>\n<!-- c -->' } as const;
    const text = { type: 'text', value: '<b onclick=a>' };
    for (const type of ['paragraph', 'emphasis'] as const)
      expect(htmlAsText(html, { type, children: [] })).toEqual(text);
    const alone = { type: 'paragraph', children: [text] };
    for (const type of ['root', 'blockquote', 'listItem'] as const) {
      expect(htmlAsText(html, { type, children: [] })).toEqual(alone);
    }
    expect(htmlAsText(html, undefined)).toEqual(alone);
    expect(htmlAsText({ type: 'html', value: ' <!-- c -->\n' }, undefined)).toBeNull();
  });

  it('keeps what Markdown and directives make', () => {
    const markdown =
      '## A *b*\n\n1. [c](https://example.org/) `d`\n\n```ts title=e.ts\nf\n```\n\n| g | h |\n| :-- | --: |\n| i | j |\n\n- [x] k\n\nl[^1]\n\n[^1]: m';
    const html = renderGuide(markdown, { file: 'a.md', embeds: [], readCode: () => '' })
      .blocks.map((block) => (block.kind === 'html' ? block.html : ''))
      .join('');
    for (const part of [
      '<h2 id="a-b">A <em>b</em></h2>',
      '<a href="https://example.org/">c</a> <code>d</code>',
      '<p class="code-title" translate="no">e.ts</p><pre tabindex="0" translate="no"><code class="language-ts">f\n</code></pre>',
      'role="region" tabindex="0" aria-label="g, h"',
      '<th align="left">g</th>',
      '<td align="right">j</td>',
      '<input type="checkbox" checked disabled>',
      'href="#user-content-fn-1"',
      'id="user-content-fn-1"',
    ]) {
      expect(html).toContain(part);
    }
  });

  it('of methods holds formulae, and other HTML as text', async () => {
    const processor = satteri({ mdastPlugins: [textInsteadOfHtml], hastPlugins: [safeAddresses] });
    const renderer = await processor.createRenderer({});
    const render = (markdown: string) => renderer.render(markdown);
    const { code } = await render(MARKDOWN);
    expect(dangersOf(code)).toEqual([]);
    expect(textOf(parsePart(code))).toContain('<script>hit=1</script>');
    const formula = '<math display="block" aria-label="m">\n  <msub><mi>M</mi><mn>1</mn></msub>\n</math>';
    expect((await render(formula)).code.trim()).toBe(formula);
    expect((await render('M<sub>k</sub>')).code.trim()).toBe('<p>M<sub>k</sub></p>');
    expect((await render('<math onclick="hit=1"><mi>x</mi></math>')).code).not.toContain('<math');
    for (const html of ['<b onclick="hit=1">b</b>', 'a <i onclick="hit=1">b</i>']) {
      expect(textOf(parsePart((await render(html)).code)).trim()).toBe(html);
    }
    expect((await render('a\n\n<!-- b -->\n\nc')).code.replaceAll('\n', '')).toBe('<p>a</p><p>c</p>');
    // What does not end would take what follows for its own.
    for (const open of ['<mi onclick="hit=1"', '</mi', '<!-- ', '<![CDATA[']) {
      expect((await render(`<math>\n${open}\n\nb`)).code, open).not.toContain('<m');
    }
  });
});

describe('a page’s policy', () => {
  const withPolicy = (html: string): string => {
    const tree = parsePage(html);
    securityPolicy(tree);
    return writePage(tree);
  };
  const page = (head: string, body = ''): string =>
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

  it('stands first in its head, in the bytes in which a browser looks for the character set, and names what runs by its digest', () => {
    const html = withPolicy(
      page(`<script>${CHOOSE_THEME}</script><style>p{top:0}</style><script type="module" src="a.js"></script>`),
    );
    expect(html).toMatch(/<head><meta http-equiv="Content-Security-Policy" content="[^"]*"><meta charset/);
    expect(html.indexOf('charset=')).toBeLessThan(1000);
    const [policy] = elementsOf(html).filter(({ properties }) => 'httpEquiv' in properties);
    expect(attributeOf(policy!, 'content')).toBe(policyOf([CHOOSE_THEME], ['p{top:0}']));
    expect(policyOf([], [])).not.toMatch(/unsafe-eval'.*'unsafe-eval'|script-src[^;]*unsafe-inline|https?:|\*/);
    // From the specification: the SHA-256 of a script's bytes, as base64.
    expect(policyOf(["alert('Hello, world.');"], [])).toContain(
      "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
    );
  });

  it.each([
    '<script>hit=1</script>',
    `<script>${CHOOSE_THEME} </script>`,
    '<script type="module">hit=1</script>',
    '<script type="importmap">{}</script>',
    '<svg onload="hit=1"></svg>',
    '<img src=x onerror=hit=1>',
    '<a href="javascript:hit=1">a</a>',
    '<a href="&#106;avascript:hit=1">a</a>',
    '<iframe srcdoc="&lt;script>hit=1&lt;/script>" sandbox></iframe>',
    '<iframe src="a.svg"></iframe>',
    '<base href="https://example.org/">',
    '<object data="a.svg"></object>',
    '<meta http-equiv="refresh" content="0;url=https://example.org/">',
    '<style>p{background:url(https://example.org/)}</style>',
    '<style>@import "https://example.org/a.css";</style>',
    '<noscript><style></noscript><img src=x></style></noscript>',
    '<noscript><img src=x onerror=hit=1></noscript>',
    '<template><img src=x onerror=hit=1></template>',
    '<svg><a xlink:href="javascript:hit=1">a</a></svg>',
    '<svg><script>hit=1</script></svg>',
    '<svg><foreignObject></foreignObject></svg>',
    '<math><mtext><img src=x onerror=hit=1></mtext></math>',
    '<select><option><script>hit=1</script></option></select>',
    '<table><img src=x onerror=hit=1></table>',
    '<textarea></textarea><img src=x onerror=hit=1>',
    '<p title=a/onclick=hit=1 onclick=hit=1>',
    '<form><button formaction="java&Tab;script:hit=1">a</button></form>',
  ])('is refused to a page with %s', (foreign) => {
    expect(() => withPolicy(page('', foreign))).toThrow(/not this site's: a text was not escaped/);
  });
});
