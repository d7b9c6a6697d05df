import { figureHref, tokensOf } from "./given.js";
import { dot, imagePart, label, outline, rectangle } from "./parts.js";
import { drawnNumbers, grid } from "./tiles.js";
/** Rows of text that a panel has room for, and how high each is. */
const ROW = 24;
const LONGEST = 9;
/** A token as a panel has room for it. */
export function short(token, longest = LONGEST) {
    const letters = Array.from(token);
    return letters.length <= longest ? token : `${letters.slice(0, longest - 1).join('')}…`;
}
/** The first tokens of the text; without a text as many drawn names. */
export function firstTokens({ done }, count) {
    const tokens = tokensOf(done).map(({ label: text }) => text);
    return tokens.length === 0
        ? Array.from({ length: count }, (_, index) => `t${String.fromCharCode(0x2081 + index)}`)
        : tokens.slice(0, count);
}
/** Pseudo-random vectors for drawings, −1 … 1. */
export function vectors(seed, count, length) {
    const random = drawnNumbers(seed);
    return Array.from({ length: count * length }, () => 2 * random() - 1);
}
/** A row of numbers as cells in a thin frame. @param width of a cell */
export function vector(values, x, y, width, height) {
    return (grid(values, { x, y, columns: values.length, width, height }) + outline(x, y, values.length * width, height, 'g'));
}
/** Tokens in a column, each with the vector that the model holds for it. */
export function tokenStates(tokens, seed, { x = 76, length = 6 } = {}) {
    const states = vectors(seed, tokens.length, length);
    return (tokens.map((token, row) => label(x - 8, 16 + row * ROW, short(token), 'e')).join('') +
        tokens.map((_, row) => vector(states.slice(row * length, (row + 1) * length), x, 4 + row * ROW, 11, 16)).join(''));
}
/** Weights that sum to 1 in every row, as a head might have them: the diagonal, one heavy column, a neighbour. */
export function drawnAttention(side) {
    return Array.from({ length: side * side }, (_, index) => {
        const [row, column] = [Math.floor(index / side), index % side];
        return column === side - 1 ? 0.55 : row === column ? 0.4 : Math.abs(row - column) === 1 ? 0.2 : 0.03;
    });
}
/** One map of a figure of tiles, counted from 0; a drawn one where the report has none. */
export function attentionTile(given, figure, row, column, size = 144) {
    const found = given.done?.result.figures.find(({ id }) => id === figure);
    const href = figureHref(given.done, figure, given);
    if (found?.display.as !== 'tiles' || href === null) {
        return grid(drawnAttention(8), { x: 0, y: 0, columns: 8, width: size / 8, height: size / 8 }, 'weight');
    }
    const { tileWidth, tileHeight, gap } = found.display;
    const part = {
        left: column * (tileWidth + gap),
        top: row * (tileHeight + gap),
        width: tileWidth,
        height: tileHeight,
    };
    return imagePart(href, { x: 0, y: 0, size }, part, found);
}
/** An encoder: layers one above the other. */
export function encoder(x, y, width, height, kinds = () => 'f') {
    const count = 5;
    const pitch = height / count;
    return Array.from({ length: count }, (_, index) => rectangle(x, y + height - (index + 1) * pitch, width, pitch * 0.7, kinds(index))).join('');
}
/** A row of a matrix, outlined. */
export function rowOutline(row, rows, size = 144) {
    const height = size / rows;
    return outline(0.5, row * height, size - 1, Math.max(height, 3));
}
/** Dots in a frame that they fill; special tokens are left out. @param data x and y in turn */
export function scatter(data, roles) {
    const kept = Array.from({ length: data.length / 2 }, (_, index) => ({
        x: data[2 * index],
        y: data[2 * index + 1],
        role: roles[index] ?? 'text',
    })).filter(({ role }) => role !== 'special');
    const range = (values) => {
        const [low, high] = [Math.min(...values), Math.max(...values)];
        return [low, high > low ? high - low : 1];
    };
    const [left, width] = range(kept.map(({ x }) => x));
    const [bottom, height] = range(kept.map(({ y }) => y));
    const dots = kept.map(({ x, y, role }) => dot(10 + (124 * (x - left)) / width, 134 - (124 * (y - bottom)) / height, role === 'answer' ? 5 : 3, `r-${role}`));
    return outline(0.5, 0.5, 143, 143, 'l') + dots.join('');
}
/** Vectors one below the other. */
export function rowsOfNumbers(rows, columns, seed, x, y) {
    return Array.from({ length: rows }, (_, row) => vector(vectors(seed + row, 1, columns), x, y + row * 30, 11, 18)).join('');
}
