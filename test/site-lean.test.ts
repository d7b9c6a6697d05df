import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { CurveFigure } from '../src/data/results/map-measures.ts';
import { leanSvg as leanTree } from '../src/data/html/lean-svg.ts';
import { moreTable } from '../src/data/results/more-table.ts';
import type { CardView } from '../src/data/results/method-view.ts';
import { dots, relativeLine } from '../src/data/figures/path-data.ts';
import type { MeasureView, ResultView } from '../src/data/results/result-view.ts';
import { parseSvg } from '../src/data/html/svg-tree.ts';
import { leanPage, shortStyles } from '../src/data/html/lean-page.ts';
import { parsePage } from '../src/data/html/page-tree.ts';
import { writePage } from '../src/data/html/write-page.ts';
import { changedPart } from './page-part.ts';

const leanSvg = (svg: string): string => leanTree(parseSvg(svg));

describe('a drawing in less text', () => {
  it('has no groups that say nothing, and says once what neighbours share', () => {
    const svg =
      '<svg><g><g><text font-size="11px" fill="red">a</text><text font-size="11px" fill="blue">b</text></g></g></svg>';
    expect(leanSvg(svg)).toBe('<svg><g font-size="11px"><text fill="red">a</text><text fill="blue">b</text></g></svg>');
    expect(leanSvg('<svg><g><path d="M0,0h1"/></g></svg>')).toBe('<svg><path d="M0,0h1"/></svg>');
  });

  it('puts texts and lines where their transforms did, and leaves those that turn', () => {
    expect(leanSvg('<text transform="translate(3,4.5)" x="1">a</text>')).toBe('<text x="4" y="4.5">a</text>');
    expect(leanSvg('<line transform="translate(2,-3)" x2="5" y2="0"/>')).toBe('<line x2="7" y2="-3" x1="2" y1="-3"/>');
    const turned = '<text transform="translate(1,2) rotate(-90)">a</text>';
    expect(leanSvg(turned)).toBe(turned);
  });

  it('writes a point as a circle, and leaves other paths', () => {
    const point = 'M1.7,0A1.7,1.7,0,1,1,-1.7,0A1.7,1.7,0,1,1,1.7,0';
    expect(leanSvg(`<path transform="translate(6,0.6837643225477708)" d="${point}" fill="red"/>`)).toBe(
      '<circle cx="6" cy="0.68" r="1.7" fill="red"/>',
    );
    const half = '<path transform="translate(6,1)" d="M1.7,0A1.7,1.7,0,1,1,-1.7,0"/>';
    expect(leanSvg(half)).toBe(half);
  });

  it('keeps the stops that a gradient bends at', () => {
    const stop = (offset: number, grey: string): string => `<stop offset="${offset}" stop-color="#${grey.repeat(3)}"/>`;
    const stops = [stop(0, '00'), stop(0.25, '40'), stop(0.5, '80'), stop(0.75, '20'), stop(1, '00')];
    const kept = [stops[0], stops[2], stops[3], stops[4]].join('');
    const gradient = (inner: string): string => `<linearGradient id="a">${inner}</linearGradient>`;
    expect(leanSvg(gradient(stops.join('')))).toBe(gradient(kept));
  });

  it('keeps titles and what is inside them', () => {
    const svg = '<svg><path d="M0,0h1"><title>a &#x3C; b</title></path></svg>';
    expect(leanSvg(svg)).toBe(svg);
  });
});

describe('path data', () => {
  it('goes along a line from place to place', () => {
    expect(
      relativeLine([
        [10, 20],
        [15, 18],
        [12, 25],
        [13, 25],
      ]),
    ).toBe('m10 20 5-2-3 7 1 0');
  });

  it('has a dot a place, in order', () => {
    expect(
      dots([
        [5, 6],
        [3, 9],
        [5, 6],
        [3, 4],
      ]),
    ).toBe('m3 4zm0 5zm2-3z');
  });
});

describe('the further numbers of a section', () => {
  const measure = (label: string, value: string, chance: string | null): MeasureView => ({
    anchor: `measure-${label}`,
    label,
    value,
    unit: '',
    chance,
  });
  const card = (
    label: string,
    measures: readonly MeasureView[] | null,
    curves: readonly CurveFigure[] = [],
  ): CardView => ({
    anchor: label,
    label,
    state: 'done',
    bars: [],
    result: { more: measures === null ? null : { measures, curves } } as unknown as ResultView,
  });

  it('stand side by side, with chance once where it is the same', () => {
    const table = moreTable([
      card('one', [measure('spread', '8', '9.7'), measure('insertion', '0.3', '0.1')]),
      card('none', null),
      card('two', [measure('insertion', '0.4', '0.2'), measure('spread', '7', '9.7')]),
    ]);
    expect(table?.columns).toEqual(['one', 'two']);
    expect(table?.rows.map(({ label, chance, cells }) => [label, chance, ...cells.map((cell) => cell?.value)])).toEqual(
      [
        ['spread', '9.7', '8', '7'],
        ['insertion', null, '0.3', '0.4'],
      ],
    );
  });

  it('are empty where a card lacks one, and absent where no card has any', () => {
    const table = moreTable([card('one', [measure('spread', '8', null)]), card('two', [measure('other', '1', null)])]);
    expect(table?.rows[0]?.cells[1]).toBeNull();
    expect(moreTable([card('none', null)])).toBeNull();
  });

  it('have curves of one kind side by side, a square a card', () => {
    const [one, other] = ['One', 'Other'].map((title) => ({ title, across: 'a', up: 'b', lines: { l: 'L' } }));
    const points = ['0,1 1,0'];
    const table = moreTable([
      card(
        'first',
        [],
        [
          { words: one!, points },
          { words: other!, points },
        ],
      ),
      card('second', [], [{ words: one!, points }]),
    ]);
    expect(table?.curves.map(({ words, squares }) => [words.title, ...squares.map(({ label }) => label)])).toEqual([
      ['One', 'first', 'second'],
      ['Other', 'first'],
    ]);
  });
});

describe('short names of scoping classes', () => {
  it('are the same in pages and styles, and leave words of the text alone', () => {
    const names = new Map<string, string>();
    const page = '<p class="lead astro-abcdefgh">astro-abcdefgh</p><style>a:where(.astro-12345678){top:0}</style>';
    expect(changedPart(page, (tree) => leanPage(tree, names))).toBe(
      '<p class="lead _0">astro-abcdefgh</p><style>a:where(._1){top:0}</style>',
    );
    expect(shortStyles('p:where(.astro-abcdefgh){left:0}', names)).toBe('p:where(._0){left:0}');
  });
});

const made = (html: string): string => changedPart(html, (tree) => leanPage(tree, new Map()), { omitsEndTags: true });

describe('names of programs', () => {
  it('are in no page', () => {
    const page = (inner: string): string => `<html><head>${inner}</head><body><p>generator</p></body></html>`;
    const title = '<meta name="description" content="generator">';
    const tree = parsePage(page(`${title}<meta name="generator" content="Astro v7.3.4"/>`));
    leanPage(tree, new Map());
    expect(writePage(tree)).toBe(page(title));
  });
});

describe('the head and the lists of a page', () => {
  const lean = (html: string): string => {
    const tree = parsePage(html);
    leanPage(tree, new Map());
    return writePage(tree);
  };

  it('has the report’s own styles behind all others', () => {
    const own = '<link rel="stylesheet" href="own.css"';
    const rest = '<!-- c --><title>a</title><style>b</style>';
    expect(lean(`<html><head>${own} data-own-styles>${rest}</head><body></body></html>`)).toBe(
      lean(`<html><head>${rest}${own}></head><body></body></html>`),
    );
    const without = `<html><head><title>a</title><style>b</style></head><body></body></html>`;
    expect(lean(without)).toBe(without);
  });

  it('has no list of accounts that is empty, at any depth, and every other', () => {
    expect(made('<div><p class="a social-icons"></p>b</div>')).toBe('<div>b</div>');
    const kept = '<div><p class="social-icons"><a>b</a></p><p class="a"></p><p></p></div>';
    expect(made(kept)).toBe(kept);
  });

  it('has no style that sheets say already: of a heading’s link, not of its entry', () => {
    const styled = (tag: string, style: string): string => `<${tag} style="${style}">a</${tag}>`;
    for (const tag of ['a', 'span']) expect(made(styled(tag, '--depth: 3;'))).toBe(`<${tag}>a</${tag}>`);
    for (const style of ['--depth: 0;', '--sl-icon-size: 1em;'])
      expect(made(styled('div', style))).toBe('<div>a</div>');
    for (const style of ['--depth: 3; top: 0', 'x--depth: 3;', '--depth: ;']) {
      expect(made(styled('a', style))).toBe(styled('a', style));
    }
    expect(made(styled('li', '--depth: 12;'))).toBe(styled('li', '--depth: 12;'));
    expect(made(styled('a', '--depth: 12;'))).toBe('<a>a</a>');
  });
});

describe('end tags', () => {
  it('go where what follows implies them, and stay where it does not', () => {
    expect(made('<ul><li>a</li><li>b</li></ul>')).toBe('<ul><li>a<li>b</ul>');
    expect(made('<table><tbody><tr><th>a</th><td>b</td></tr></tbody></table>')).toBe(
      '<table><tbody><tr><th>a<td>b</tbody></table>',
    );
    expect(made('<div><dt>a</dt><dd>b</dd></div>')).toBe('<div><dt>a<dd>b</div>');
    expect(made('<select><option>a</option></select>')).toBe('<select><option>a</select>');
    const needed = '<ul><li>a</li>\n</ul><dl><dd>b</dd><i></i></dl><menu><li>c</li></menu>';
    expect(made(needed)).toBe(needed);
  });
});

describe('the depth of a heading', () => {
  it('stands on its entry alone, which hands it on', () => {
    const link = '<a href="#a" style="--depth: 1;" class="_1"><span style="--depth: 1;" class="_1">A</span></a>';
    const entry = (inner: string): string => `<li style="--depth: 1;" class="_1">${inner}</li>`;
    const lean = '<a href="#a" class="_1"><span class="_1">A</span></a>';
    expect(made(entry(link))).toBe(entry(lean));
    expect(made('<span style="--width: 1;">A</span>')).toBe('<span style="--width: 1;">A</span>');
  });

  it('is not said where it is none, as the style sheet has it, nor is the size of an icon that all have', async () => {
    expect(made('<li style="--depth: 0;">A</li>')).toBe('<li>A</li>');
    expect(made('<li style="--depth: 2;">A</li>')).toBe('<li style="--depth: 2;">A</li>');
    expect(made('<svg style="--sl-icon-size: 1em;"></svg>')).toBe('<svg/>');
    expect(await readFile('src/styles/site.css', 'utf8')).toMatch(/:root \{[^}]*--depth: 0;/);
    const icon = await readFile('node_modules/@astrojs/starlight/dist/user-components/Icon.astro', 'utf8');
    expect(icon).toContain('var(--sl-icon-size, 1em)');
  });
});
