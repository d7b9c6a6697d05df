import { methodIn, type Catalogued } from './catalogue.ts';

/** Has prose and a place among the methods like one, but a page of its own. */
export const MATRIX_FIGURES = 'matrix-figures';

/**
 * Ids in the order in which pages show methods: that of the catalogue, those that it does not know last. Figures of matrices stand between
 * the methods of pictures and those of texts.
 */
export function inMethodOrder(ids: readonly string[], content: Catalogued): readonly string[] {
  const { methods } = content.catalogue;
  const place = (id: string): number => {
    const found = methods.findIndex((method) => method.id === id);
    return found < 0 ? methods.length : found;
  };
  const sorted = ids.filter((id) => id !== MATRIX_FIGURES).toSorted((one, other) => place(one) - place(other));
  if (!ids.includes(MATRIX_FIGURES)) return sorted;
  const firstOfTexts = sorted.findIndex((id) => methodIn(content, id)?.about === 'texts');
  return sorted.toSpliced(firstOfTexts < 0 ? sorted.length : firstOfTexts, 0, MATRIX_FIGURES);
}
