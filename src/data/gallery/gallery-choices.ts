import type { Words } from '../../words/words.ts';
import { facets, type Facet, type Filter } from './gallery-filter.ts';
import type { CellView, GalleryRow } from './gallery-view.ts';
import { variantName } from '../base/names.ts';

/** What a reader can choose of one facet. */
export interface Choice {
  readonly facet: Facet;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

/** A row that no picture enters, and a picture without a label. */
const NONE = 'none';

/** What all cells of a row have in common, as filters name it. */
export function rowValues({ id, picture }: GalleryRow): Required<Pick<Filter, 'picture' | 'label'>> {
  return { picture: id ?? NONE, label: picture?.label ?? NONE };
}

function valuesOf(row: GalleryRow, { methodId, variant }: CellView): Required<Filter> {
  return { ...rowValues(row), method: methodId, variant };
}

/** The facets that tell the gallery's cells apart, with their values in the order in which they are met. */
export function galleryChoices(rows: readonly GalleryRow[], words: Words): readonly Choice[] {
  const cells = rows.flatMap((row) => row.cells.map((cell) => ({ row, cell, values: valuesOf(row, cell) })));
  const textOf: Readonly<Record<Facet, (one: (typeof cells)[number]) => string>> = {
    picture: ({ row }) => row.title,
    label: ({ row }) => row.picture?.label ?? words.gallery.withoutLabel,
    method: ({ cell }) => cell.method,
    variant: ({ cell }) => variantName(cell.variant, words),
  };
  return facets.flatMap((facet) => {
    const texts = new Map(cells.map((one) => [one.values[facet], textOf[facet](one)]));
    const options = [...texts].map(([value, text]) => ({ value, text }));
    return options.length < 2 ? [] : [{ facet, label: words.gallery.facets[facet], options }];
  });
}
