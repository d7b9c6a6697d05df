import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { bounds } from '../schema/bounds.ts';
import { drawLabels } from '../src/data/html/label-drawing.ts';
import { drawFormula } from '../src/data/html/latex.ts';
import { elementsOf, writeSvg } from '../src/data/html/svg-tree.ts';
import { drawEntry, fileOf, readEntry, textsIn, written } from './drawn-matrix.ts';
import { processorSeconds } from './processor-time.ts';

/** A number of times, joined. */
const times = (count: number, text: string): string => text.repeat(count);

describe('LaTeX in a label', () => {
  it.each([
    ['\\boldsymbol{x}', 'x'],
    ['\\color{red}x', 'x'],
    ['\\textcolor{blue}{x}', 'x'],
    ['\\colorbox{red}{x}', 'x'],
    ['\\fcolorbox{red}{yellow}{x}', 'x'],
    ['\\cancel{x}\\bcancel{y}\\xcancel{z}', 'xyz'],
    ['\\ce{H2O}', 'H2O'],
    ['\\bra{x}\\ket{y}', '⟨x||y⟩'],
    ['\\frac{1}{2}\\sqrt{x}', '12x√'],
    ['\\mathbb{R}^n \\leq \\infty', 'Rn≤∞'],
    ['武\\text{汉}', '武汉'],
  ])('may be %s', async (tex, plain) => {
    const formula = await drawFormula(tex);
    expect(formula.plain).toBe(plain);
    expect(formula.width).toBeGreaterThan(300);
    expect(elementsOf(formula.drawing).some(({ name }) => name === 'path' || name === 'text')).toBe(true);
  });

  it('is drawn bold, in colour, crossed out and in a box where it says so', async () => {
    const drawing = async (tex: string): Promise<string> => writeSvg((await drawFormula(tex)).drawing);
    expect(await drawing('\\boldsymbol{x}')).not.toBe(await drawing('x'));
    expect(await drawing('\\color{red}x')).toContain('fill="red"');
    expect(await drawing('\\cancel{x}')).toContain('<line ');
    expect(await drawing('\\boxed{x}')).toContain('<rect ');
  });

  it('is red in the PNG where it is red in the drawing', async () => {
    const png = sharp(await fileOf({ rows: ['$\\color{red}\\rule{3em}{1em}$'], data: [[0]], colormap: 'gray' }, 'png'));
    const { data, info } = await png.removeAlpha().raw().toBuffer({ resolveWithObject: true });
    let red = 0;
    for (let at = 0; at < data.length; at += info.channels) if (data[at]! > 250 && data[at + 1]! < 5) red += 1;
    // 36 × 12 pixels, twice as large.
    expect(red).toBeGreaterThan(1500);
  });

  it.each([
    ['\\frac{1', 'Missing close brace'],
    ['\\undefined', 'Undefined control sequence \\undefined'],
    ['\\require{html}\\href{javascript:alert(1)}{x}', '\\require'],
    ['\\href{javascript:alert(1)}{x}', '\\href'],
    ['\\url{x}', '\\url'],
    ['\\class{a}{x}', '\\class'],
    ['\\style{fill:red}{x}', '\\style'],
    ['\\cssId{a}{x}', '\\cssId'],
    ['\\def\\a{\\a\\a}\\a', '\\def'],
    ['\\newcommand{\\a}{x}\\a', '\\newcommand'],
    ['\\let\\a\\frac', '\\let'],
    ['\\DeclareMathOperator{\\frac}{x}', '\\DeclareMathOperator'],
    ['\\definecolor{a}{rgb}{1,0,0}', '\\definecolor'],
    ['\\mmlToken{mi}[href="javascript:alert(1)"]{x}', '\\mmlToken'],
    ['\\label{a}\\eqref{a}', '\\label'],
    ['\\eqref{a}', '\\eqref'],
    ['\\color{url(http://example.org)}x', 'as a colour'],
    ['\\color{nocolour}x', 'as a colour'],
    ['\\hspace{-100em}x', 'out of its place'],
    ['x\\hspace{-4em}y', 'out of its place'],
    ['\\rule{1000em}{1em}', 'em of width'],
    ['\\raise{100em}{x}', 'em of height'],
    ['a & b', 'Misplaced &'],
    ['\u0001', 'control character'],
    ['{{{{', 'close'],
  ])('may not be %s', async (tex, reason) => {
    await expect(drawFormula(tex)).rejects.toThrow(reason);
  });

  it.each([
    ['deep braces', times(20_000, '{') + times(20_000, '}')],
    ['few but deep braces', times(100, '{') + times(100, '}')],
    ['many fractions', times(10_000, '\\frac')],
    ['a megabyte', times(1_000_000, 'x')],
    ['a large array', `\\begin{matrix}${times(300, '1&')}\\end{matrix}`],
    ['deep delimiters', times(60, '\\left(') + times(60, '\\right)')],
    ['deep environments', times(40, '\\begin{matrix}')],
    ['accents on accents', times(240, '\\hat')],
    ['roots in roots', times(180, '\\sqrt')],
    ['powers of powers', times(300, 'x^{').slice(0, 900)],
    ['reactions', `\\ce{${times(240, 'A->')}}`],
    ['text in text', times(90, '\\text{$')],
  ])('ends quickly with %s', async (_, tex) => {
    await drawFormula('x');
    expect(await processorSeconds(() => expect(drawFormula(tex)).rejects.toThrow())).toBeLessThan(1);
  });

  it('changes no other formula', async () => {
    const before = (await drawFormula('\\frac{1}{2}')).plain;
    await expect(drawFormula('\\DeclareMathOperator{\\frac}{x}\\frac')).rejects.toThrow();
    expect((await drawFormula('\\frac{1}{2}')).plain).toBe(before);
  });

  it('higher than a line is set smaller, so that it leaves its neighbours alone', async () => {
    const [high, low] = ['$\\dfrac{1}{2}$', '$\\frac{1}{2}$'];
    const labels = await drawLabels(
      [high, low].map((text) => ({ text, at: 'a' })),
      true,
    );
    const scaleOf = (label: string): string => labels.get(label)!.pieces[0]!.formula!.attributes['transform'] ?? '';
    expect(scaleOf(high)).toBe('scale(0.616)');
    expect(scaleOf(low)).toBe('');
  });

  it('stays text where nobody wrote a label: in a token', async () => {
    const labels = await drawLabels([{ text: '$\\frac{$', at: 'a' }], false);
    expect(labels.get('$\\frac{$')!.plain).toBe('$\\frac{$');
  });
});

describe('run', () => {
  const rows = ['a', '$\\frac{1$'];
  const data = [[1], [2]];

  it.each([
    ['a row', { rows, data }, 'matrices: m: rows[1]'],
    ['a column', { columns: rows, data: [[1, 2]] }, 'matrices: m: columns[1]'],
    ['the title', { title: '$\\x$' }, 'matrices: m: title'],
    ['a title in Chinese', { title: { en: 'x', 'zh-cn': '$\\x$' } }, 'matrices: m: title.zh-cn'],
    ['the rows’ title', { rowTitle: '$\\x$' }, 'matrices: m: rowTitle'],
    ['the columns’ title', { columnTitle: '$\\x$' }, 'matrices: m: columnTitle'],
    ['the bar’s title', { barTitle: '$\\x$' }, 'matrices: m: barTitle'],
  ])('names %s whose LaTeX is faulty', async (_, entry, place) => {
    await expect(readEntry(entry)).rejects.toThrow(`Expected LaTeX that can be set for \`${place}\`, but received`);
  });

  it('refuses too much LaTeX in one matrix, a label that is too long, and half a character, in a line', async () => {
    const many = Array.from(
      { length: 40 },
      (_, index) => `$${index}${times(bounds.formulaCharacters.most - 10, '\\,x')}`,
    );
    const formulae = Array.from({ length: 300 }, (_, index) => `$${index} ${times(36, 'x')}{${times(36, ' ')}}$`);
    await expect(readEntry({ rows: formulae, data: formulae.map(() => [1]) })).rejects.toThrow(
      /characters of LaTeX.*`matrices: m`/,
    );
    await expect(readEntry({ rows: many, data: many.map(() => [1]) })).rejects.toThrow(
      'a label of at most 1,000 characters',
    );
    await expect(readEntry({ title: '\ud800' })).rejects.toThrow('whole characters for `matrices: m: title`');
  });

  it('ends with exit code 2 before anything is computed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vitrine-latex-'));
    const config = 'test/fixtures/cases/matrix-bad-latex/c.config.ts';
    const options = ['bin/vitrine.mjs', 'run', '--config', config, '--content', join(folder, 'content')];
    const failure: unknown = await promisify(execFile)(process.execPath, options).catch((error: unknown) => error);
    const { code, stderr } = failure as { readonly code: number; readonly stderr: string };
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Expected LaTeX .* `matrices: m: rows\[0\]`.*`\$\\frac\{1\$`: Missing close brace.*\n$/);
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  });
});

describe('the build', () => {
  it('names matrix and label should LaTeX be faulty in the content', async () => {
    const label = { text: '$\\frac{1$', at: 'matrices: m: rows[0]' };
    await expect(drawLabels([label], true)).rejects.toThrow(
      /^Expected LaTeX .*`matrices: m: rows\[0\]`.*Missing close brace/,
    );
  });

  it('has the dollars of prices in the drawing and in what is heard', async () => {
    const rows = ['$5 and $6', 'US$5–$10', "gradient_1 $` $'"];
    const tree = await drawEntry({ title: 'costs $3', rows, data: [[1], [2], [3]] });
    expect(textsIn(tree)).toEqual(expect.arrayContaining(rows));
    for (const text of ['aria-label="costs $3:', '<title>$5 and $6, 0: 1</title>'])
      expect(written(tree)).toContain(text);
  });

  it('has formulae in the drawing and no dollar signs', async () => {
    const tree = await drawEntry({ rows: ['$x$ and $y$'], data: [[1]] });
    expect(textsIn(tree)).toContain('and');
    expect(written(tree)).toContain('aria-label="x and y"');
    expect(written(tree)).not.toContain('$');
  });
});
