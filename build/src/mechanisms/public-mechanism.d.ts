export { drawControl } from './control.ts';
export { arrayOf, figureHref, givenWith, mapHref, measureOf, neighbour, paramOf, pictureHref, tokensOf, told, type Given, } from './given.ts';
export { defineMechanism, parallel, repeated, step, type Mechanism, type Step, type StepWords } from './mechanism.ts';
export { arrow, bars, box, curve, dot, image, imagePart, label, outline, path, pile, rectangle } from './parts.ts';
export { cells, coarseMap, drawnNumbers, four, grid, map, network, noiseFilter, picture, thereAndBack, } from './tiles.ts';
export { attentionTile, encoder, firstTokens, scatter, short, tokenStates, vector, vectors } from './tokens.ts';
