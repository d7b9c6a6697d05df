import { describe, expect, it } from 'vitest';
import { CHOOSE_THEME, SHOW_ENTRY } from '../src/data/html/inline-scripts.ts';
import { parsePage } from '../src/data/html/page-tree.ts';
import { relativeLinks } from '../src/data/html/relative-links.ts';
import { policyOf, securityPolicy } from '../src/data/html/security-policy.ts';
import { writePage } from '../src/data/html/write-page.ts';
import { changedPart } from './page-part.ts';

const withPolicy = (body: string): string => {
  const tree = parsePage(`<!DOCTYPE html><html lang="en"><head></head><body>${body}</body></html>`);
  securityPolicy(tree);
  return writePage(tree);
};

describe('the policy of a page', () => {
  it('lets nothing in but what the site has', () => {
    expect(policyOf([], []).split('; ')).toEqual([
      "default-src 'self'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self' 'unsafe-inline'",
      "style-src-elem 'self'",
      "style-src-attr 'unsafe-inline'",
      "img-src 'self' data:",
      "object-src 'none'",
      "frame-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('names each inline script and style once, by the digest that the specification gives it', () => {
    const script = "alert('Hello, world.');";
    const digest = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";
    const [, scripts, , styles] = policyOf([script, script], [script]).split('; ');
    expect(scripts).toBe(`script-src 'self' 'wasm-unsafe-eval' ${digest}`);
    expect(styles).toBe(`style-src-elem 'self' ${digest}`);
  });

  it.each([
    `<script>${CHOOSE_THEME}</script><script>${SHOW_ENTRY}</script>`,
    '<script src="a.js"></script>',
    '<script type="application/json">{"a":1}</script>',
    '<script type="application/ld+json">{"a":1}</script>',
    '<style>p { top: 0; background: none }</style>',
    '<iframe src="a.svg" sandbox=""></iframe>',
    '<img src="a.png"><a href="https://example.org/">a</a><a href="#b">b</a>',
    '<img src="data:image/png;base64,AA"><img src="data:image/webp;base64,AA"><img src="data:image/jpeg,AA">',
    '<svg><a xlink:href="#a"></a></svg>',
    '<p data-on="1" title="onclick=a">a</p>',
    '<p srcdocument="a" http-equivalence="a" xonclick="a">a</p>',
  ])('stands over a page with %s', (body) => {
    expect(withPolicy(body)).toContain('<head><meta http-equiv="Content-Security-Policy"');
  });

  it.each([
    ['<script type="application/json+x">hit=1</script>', 'the script `hit=1`'],
    ['<script type="xapplication/json">hit=1</script>', 'the script `hit=1`'],
    [`<script>${'a'.repeat(99)}</script>`, `the script \`${'a'.repeat(80)}\``],
    ['<style>p{background:URL(a)}</style>', 'the style `p{background:URL(a)}`'],
    ['<style>p{background:image-set("a" 1x)}</style>', 'the style'],
    ['<style>p{src:src("a")}</style>', 'the style'],
    ['<style>@import "a";</style>', 'the style'],
    ['<style>p{background:\\75rl(a)}</style>', 'the style'],
    ['<style>p{content:"</b>"}</style>', 'the style'],
    [`<style>${'a'.repeat(99)}@</style>`, `the style \`${'a'.repeat(80)}\``],
    ['<base>', 'the element `base`'],
    ['<object></object>', 'the element `object`'],
    ['<embed>', 'the element `embed`'],
    ['<applet></applet>', 'the element `applet`'],
    ['<svg><foreignObject></foreignObject></svg>', 'the element `foreignObject`'],
    ['<iframe src="a.svg"></iframe>', 'a frame that is open'],
    ['<iframe src="a.svg" sandbox="allow-scripts"></iframe>', 'a frame that is open'],
    ['<iframe srcdoc="a" sandbox=""></iframe>', 'the attribute `srcdoc`'],
    ['<p onfocus="hit=1">a</p>', 'the attribute `onfocus`'],
    ['<p ONFOCUS="hit=1">a</p>', 'the attribute `onfocus`'],
    ['<meta http-equiv="refresh" content="0">', 'the attribute `http-equiv`'],
    ['<a href="javascript:hit=1">a</a>', 'the address `javascript:hit=1`'],
    ['<form action="javascript:hit=1"></form>', 'the address'],
    ['<button formaction="javascript:hit=1">a</button>', 'the address'],
    ['<img src="javascript:hit=1">', 'the address'],
    ['<svg><a xlink:href="javascript:hit=1"></a></svg>', 'the address'],
    ['<img src="data:image/svg+xml,a">', 'the address `data:image/svg+xml,a`'],
    ['<a href="data:text/html,a">a</a>', 'the address'],
    ['<a href="xdata:image/png,a">a</a>', 'the address'],
    [`<a href="javascript:${'a'.repeat(99)}">a</a>`, `the address \`javascript:${'a'.repeat(69)}\``],
  ])('is refused to %s by what is not ours', (body, what) => {
    expect(() => withPolicy(body)).toThrow(`a page holds ${what}`);
    expect(() => withPolicy(body)).toThrow("which is not this site's: a text was not escaped");
  });

  it('has to stand in a head', () => {
    expect(() => securityPolicy({ type: 'root', children: [] })).toThrow('a page has no head');
  });
});

describe('a link from the root of the site', () => {
  const hrefOf = (name: string, address: string): string => (address === '' ? name : `${name}="${address}"`);
  const linked = (html: string, page = 'gallery/index.html', base = '/'): string =>
    changedPart(html, (tree) => relativeLinks(tree, { page, base }));

  // As the addresses resolve (RFC 3986): from /gallery/, `../run/` is /run/.
  it.each([
    ['/run/', 'gallery/index.html', '/', '../run/'],
    ['/run/', 'index.html', '/', 'run/'],
    ['/', 'gallery/a/index.html', '/', '../../'],
    ['/gallery/', 'gallery/index.html', '/', './'],
    ['/gallery/#a', 'gallery/index.html', '/', './#a'],
    ['/run/?b#c', 'gallery/index.html', '/', '../run/?b#c'],
    ['/a.css', 'gallery/index.html', '/', '../a.css'],
    ['/a.css?b', 'gallery/index.html', '/', '../a.css?b'],
    ['/report/run/', 'gallery/index.html', '/report', '../run/'],
    ['/report/run/', 'gallery/index.html', '/report/', '../run/'],
    ['/report', 'gallery/index.html', '/report/', '../'],
    ['/reports/run/', 'gallery/index.html', '/report/', '/reports/run/'],
    ['/reports/run/', 'gallery/index.html', '/report', '/reports/run/'],
    ['/run/?b=//c', 'gallery/index.html', '/', '../run/?b=//c'],
    ['', 'gallery/index.html', '/', ''],
    ['/run/', 'gallery/index.html', '/report/', '/run/'],
    ['../run/', 'gallery/index.html', '/', '../run/'],
    ['//example.org/', 'gallery/index.html', '/', '//example.org/'],
    ['https://example.org/', 'gallery/index.html', '/', 'https://example.org/'],
  ])('%s of %s under %s is %s', (href, page, base, relative) => {
    const linkTo = (address: string): string => `<a ${hrefOf('href', address)}>a</a><img ${hrefOf('src', address)}>`;
    expect(linked(`${linkTo(href)}<main></main>`, page, base)).toBe(`${linkTo(relative)}<main></main>`);
  });

  it('keeps its place where it is printed and leads to another page than the first', () => {
    const a = (href: string): string => `<a href="${href}">a</a>`;
    const page = `${a('/run/')}<main>${a('/run/')}${a('/a/b/#c')}${a('/')}${a('/gallery/')}${a('/a.css')}</main>`;
    expect(linked(page)).toBe(
      '<a href="../run/">a</a><main><a href="../run/" data-page="run">a</a><a href="../a/b/#c" data-page="a/b">a</a>' +
        '<a href="../">a</a><a href="./">a</a><a href="../a.css">a</a></main>',
    );
    // A page without main content is printed as it is.
    expect(linked(a('/run/'))).toBe('<a href="../run/" data-page="run">a</a>');
  });
});
