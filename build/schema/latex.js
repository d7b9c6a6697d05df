import { color } from 'd3-color';
import { bounds } from "./bounds.js";
/** What is wrong with a label's LaTeX. */
export class LatexError extends Error {
    name = 'LatexError';
    /** The formula, without its dollar signs. */
    tex;
    /** @param reason a noun phrase or a sentence without its stop: `Missing close brace` */
    constructor(tex, reason) {
        super(reason);
        this.tex = tex;
    }
}
/**
 * A formula by pandoc's rule: behind the dollar that opens it and before the one that closes it stands no blank, behind the latter no digit.
 * In it a sign behind a backslash is no delimiter.
 */
const FORMULA = /\$(?!\s)((?:[^\\$]|\\.)+)(?<!\s)\$(?!\d)/suy;
/** A label's parts: what stands between dollars as pandoc has it is a formula; every other dollar (`$5 and $6`, `\$`, `$$`) is a dollar. */
export function labelParts(label) {
    const parts = [];
    let plain = '';
    const endPlain = () => {
        if (plain !== '')
            parts.push({ isFormula: false, text: plain });
        plain = '';
    };
    for (let at = 0; at < label.length;) {
        FORMULA.lastIndex = at;
        const [whole, formula] = FORMULA.exec(label) ?? [];
        if (whole !== undefined && formula !== undefined) {
            endPlain();
            parts.push({ isFormula: true, text: formula });
            at += whole.length;
            continue;
        }
        // Two dollars delimit nothing here: both are read at once, so that the second opens nothing.
        const [text = label[at]] = /^(?:\$+|\\\$|[^$\\]+)/.exec(label.slice(at)) ?? [];
        plain += text === '\\$' ? '$' : text;
        at += text.length;
    }
    endPlain();
    return parts;
}
/**
 * MathJax's extensions, all loaded before the first formula. Without `require` and `autoload` a label can load no other; without `html`
 * it has no links, classes and styles; without `newcommand` no macros, so that nothing grows and no label changes another; without
 * `noerrors` and `noundefined` a mistake is a mistake.
 */
const EXTENSIONS = ['ams', 'boldsymbol', 'braket', 'cancel', 'color', 'gensymb', 'mhchem', 'textcomp', 'upgreek'];
/** Commands of these extensions that attributes, links or definitions for later formulae come in by. */
const REFUSED = new Set(['mmlToken', 'DeclareMathOperator', 'definecolor', 'label', 'ref', 'eqref', 'tag', 'notag', 'nonumber'].map((name) => `\\${name}`));
/** What a formula is drawn of. */
const ELEMENTS = new Set(['svg', 'g', 'path', 'line', 'rect', 'polygon', 'text']);
const ATTRIBUTES = new Set('d fill font-size font-style font-weight height points stroke stroke-width transform viewBox width x x1 x2 y y1 y2'.split(' '));
/** What a drawing says in a colour's place beside colours. */
const KEPT_COLOURS = new Set(['currentColor', 'none', 'transparent', 'inherit']);
/**
 * What draws formulae. MathJax is loaded with the first one: most reports have none.
 *
 * @param load `require` as of a module beside `node_modules`: MathJax finds its own files by their place, so it is not bundled
 */
export function formulaDrawer(load) {
    let starting;
    return async (tex) => {
        checkFormula(tex);
        const mathJax = await (starting ??= startMathJax(load));
        try {
            return drawWith(mathJax, tex);
        }
        catch (error) {
            if (error instanceof LatexError)
                throw error;
            // TeX's own errors have an id; any other is a sign that MathJax stumbled over.
            const { id, message } = error;
            throw new LatexError(tex, id === undefined ? 'something that cannot be set' : String(message));
        }
    };
}
function startMathJax(load) {
    const { init } = load('mathjax');
    return init({
        loader: { load: ['input/tex-base', ...EXTENSIONS.map((name) => `[tex]/${name}`), 'output/svg'] },
        tex: {
            packages: ['base', ...EXTENSIONS],
            maxMacros: 1000,
            maxBuffer: 16 * 1024,
            formatError(_, error) {
                throw error;
            },
        },
        startup: { typeset: false },
        svg: { fontCache: 'none' },
    });
}
/** What can be said before MathJax sees a formula. @throws LatexError */
function checkFormula(tex) {
    within(bounds.formulaCharacters, tex.length, tex);
    within(bounds.formulaDepth, depthOf(tex), tex);
    if (/[\p{Cc}\p{Cs}]/u.test(tex.replaceAll(/\s/g, ' ')))
        throw new LatexError(tex, 'a control character');
    for (const [command] of tex.matchAll(/\\(?:[A-Za-z]+|.)/gsu)) {
        if (REFUSED.has(command))
            throw new LatexError(tex, `${command}, which labels do not have`);
    }
}
function within({ most, unit }, count, tex) {
    if (count <= most)
        return;
    throw new LatexError(tex, `${count.toLocaleString('en')} ${unit}, more than ${most.toLocaleString('en')}`);
}
/** How deep groups, delimiters and environments stand in each other. */
function depthOf(tex) {
    let [depth, most] = [0, 0];
    for (const [sign] of tex.matchAll(/\\(?:left|right|begin|end)(?![A-Za-z])|\\.|[{}]/gsu)) {
        if (sign === '{' || sign === '\\left' || sign === '\\begin')
            most = Math.max(most, (depth += 1));
        else if (sign === '}' || sign === '\\right' || sign === '\\end')
            depth -= 1;
    }
    return most;
}
function drawWith({ startup: { adaptor }, tex2svg }, tex) {
    const svg = adaptor.firstChild(tex2svg(tex, { display: false }));
    const box = adaptor.allAttributes(svg).find(({ name }) => name === 'viewBox')?.value ?? '';
    const [, top, width, height] = box.split(' ').map(Number);
    const size = { width, ascent: -top, descent: height + top };
    if (!Object.values(size).every(Number.isFinite))
        throw new LatexError(tex, 'lengths that are none');
    within(bounds.formulaWidth, Math.ceil(width / 1000), tex);
    within(bounds.formulaHeight, Math.ceil(height / 1000), tex);
    const codes = [];
    const children = adaptor.childNodes(svg).flatMap((node) => copyOf(node, adaptor, tex, codes));
    const drawing = { type: 'element', name: 'g', attributes: {}, children };
    checkReach(drawing, size, tex);
    return { drawing, ...size, plain: codes.join('').normalize('NFKC') };
}
/** A node of MathJax's document as one of ours: only what draws. @param codes receives its characters, in order */
function copyOf(node, adaptor, tex, codes) {
    const name = adaptor.kind(node);
    if (name === '#text') {
        codes.push(adaptor.value(node));
        return [{ type: 'text', value: adaptor.value(node) }];
    }
    if (!ELEMENTS.has(name))
        throw new LatexError(tex, `\`${name}\`, which no formula is drawn of`);
    const attributes = {};
    for (const { name: key, value } of adaptor.allAttributes(node)) {
        if (key === 'data-c' && name === 'path')
            codes.push(characterOf(value));
        if (!ATTRIBUTES.has(key))
            continue;
        if (key === 'fill' || key === 'stroke')
            checkColour(value, tex);
        attributes[key] = value;
    }
    const children = adaptor.childNodes(node).flatMap((child) => copyOf(child, adaptor, tex, codes));
    return [{ type: 'element', name, attributes, children }];
}
/** Colours by name or number; nothing that points elsewhere. @throws LatexError */
function checkColour(value, tex) {
    if (KEPT_COLOURS.has(value) || color(value) !== null)
        return;
    throw new LatexError(tex, `the text ${value.slice(0, 40)} as a colour`);
}
/** Pieces of tall signs lie in the private area: they say nothing. */
function characterOf(hex) {
    const code = Number.parseInt(hex, 16);
    return Number.isNaN(code) || (code >= 0xe000 && code <= 0xf8ff) ? '' : String.fromCodePoint(code);
}
/** How far, in units of the drawing, a part of a formula may stand out of its box: an accent or a slash does. */
const MOST_OVERHANG = 1000;
/** Negative spaces and raised boxes could draw over everything else. @throws LatexError */
function checkReach(drawing, { width, ascent, descent }, tex) {
    const refuse = () => {
        throw new LatexError(tex, 'parts that reach out of its place');
    };
    const visit = (node, x, y, scaleX, scaleY) => {
        if (node.type !== 'element')
            return;
        const { attributes, name, children } = node;
        let [left, top, wide, high] = [x, y, scaleX, scaleY];
        for (const [, kind, values = ''] of (attributes['transform'] ?? '').matchAll(/(\w+)\(([^)]*)\)/g)) {
            const [first = 0, second] = values.split(/[\s,]+/).map(Number);
            if (kind === 'translate')
                [left, top] = [left + wide * first, top + high * (second ?? 0)];
            else if (kind === 'scale')
                [wide, high] = [wide * first, high * (second ?? first)];
        }
        const number = (key) => Number(attributes[key] ?? 0);
        const ends = [
            [number('x') + number('x1'), number('y') + number('y1')],
            [number('x') + number('x2') + number('width'), number('y') + number('y2') + number('height')],
        ];
        for (const [endX, endY] of name === 'g' ? [] : ends) {
            const [atX, atY] = [left + wide * endX, top + high * endY];
            const isOutX = !(atX >= -MOST_OVERHANG && atX <= width + MOST_OVERHANG);
            if (isOutX || !(atY >= -ascent - MOST_OVERHANG && atY <= descent + MOST_OVERHANG))
                refuse();
        }
        if (name === 'svg')
            return;
        for (const child of children)
            visit(child, left, top, wide, high);
    };
    visit(drawing, 0, 0, 1, 1);
}
