// `vitrine/mechanism`: what a plugin's `mechanism.ts` draws with.
export { drawControl } from "./control.js";
export { arrayOf, figureHref, givenWith, mapHref, measureOf, neighbour, paramOf, pictureHref, tokensOf, told, } from "./given.js";
export { defineMechanism, parallel, repeated, step } from "./mechanism.js";
export { arrow, bars, box, curve, dot, image, imagePart, label, outline, path, pile, rectangle } from "./parts.js";
export { cells, coarseMap, drawnNumbers, four, grid, map, network, noiseFilter, picture, thereAndBack, } from "./tiles.js";
export { attentionTile, encoder, firstTokens, scatter, short, tokenStates, vector, vectors } from "./tokens.js";
