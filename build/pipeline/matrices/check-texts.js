import { createRequire } from 'node:module';
import { bounds } from "../../schema/bounds.js";
import { formulaDrawer, labelParts, LatexError } from "../../schema/latex.js";
import { checkBound } from "../base/bounded.js";
import { expected, quoted } from "../base/errors.js";
const drawFormula = formulaDrawer(createRequire(import.meta.url));
/**
 * Sets every formula of a matrix's texts as the site will, so that none fails after hours of computing.
 *
 * @param at the matrix, named in errors with the text: `matrices: m: rows[0]`
 * @throws UserError for what is no LaTeX that labels have, and for a text or a formula beyond its bound
 */
export async function checkTexts(texts, at) {
    const checked = new Set();
    let characters = 0;
    for (const [place, text] of placedTexts(texts)) {
        const named = `${at}: ${place}`;
        checkBound(bounds.labelCharacters, text.length, named, 'Shorten it; `about` has room for sentences.');
        if (/\p{Cs}/u.test(text)) {
            const hint = 'One half of a surrogate pair stands alone: write the text again.';
            throw expected('a text of whole characters', { at: named, received: quoted(text), hint });
        }
        for (const { isFormula, text: tex } of labelParts(text)) {
            if (!isFormula || checked.has(tex))
                continue;
            checked.add(tex);
            characters += tex.length;
            checkBound(bounds.matrixFormulae, characters, at, 'Write some of the labels without LaTeX.');
            await drawFormula(tex).catch((error) => refuse(error, named));
        }
    }
}
/** Every text with its place: `title`, `rows[0]`, `rows[0].zh-cn`. */
function placedTexts({ title, rowTitle, columnTitle, barTitle, rows = [], columns = [] }) {
    const each = [
        ['title', title],
        ['rowTitle', rowTitle],
        ['columnTitle', columnTitle],
        ['barTitle', barTitle],
        ...rows.map((text, index) => [`rows[${index}]`, text]),
        ...columns.map((text, index) => [`columns[${index}]`, text]),
    ];
    return each.flatMap(([place, text]) => {
        if (text === undefined)
            return [];
        if (typeof text === 'string')
            return [[place, text]];
        return Object.entries(text).flatMap(([language, one]) => one === undefined ? [] : [[`${place}.${language}`, one]]);
    });
}
function refuse(error, at) {
    if (!(error instanceof LatexError))
        throw error;
    const received = `${quoted(`$${error.tex}$`)}: ${error.message}`;
    throw expected('LaTeX that can be set', { at, received, hint: 'Fix it, or write `\\$` for a dollar sign.' });
}
