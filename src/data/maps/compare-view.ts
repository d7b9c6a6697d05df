import { schemeRdBu } from 'd3-scale-chromatic';
import { agreementFigure } from '../checks/agreement-figure.ts';
import { firstPair, mapLists, type MapEntry, type MapList } from './map-list.ts';
import { pictureName } from '../base/names.ts';
import type { Site } from '../results/site.ts';

/** Of a difference, from blue over white to red: ColorBrewer’s, for readers of any colour vision. */
export const differenceColours: readonly string[] = [...schemeRdBu[11]!].reverse();

/** What the page that compares maps shows without a script. */
export interface CompareView {
  /** Keys of the two maps that a script begins with. */
  readonly first: string;
  readonly second: string;
  /** How far methods agree about the first picture that they were compared on; null where there is none. */
  readonly agreement: {
    readonly picture: string;
    readonly methods: readonly { readonly name: string; readonly href: string; readonly map: MapEntry | null }[];
    readonly cells: readonly (readonly string[])[];
  } | null;
  readonly pictures: readonly {
    readonly name: string;
    readonly href: string;
    /** Mean rank correlation of all pairs of methods, where it was measured. */
    readonly mean: string | null;
  }[];
}

/** The page that compares maps; null where the report has no map. @throws SiteError when a figure has no words */
export async function compareView(site: Site): Promise<CompareView | null> {
  const lists = mapLists(site);
  const pair = firstPair(lists);
  if (pair === null) return null;
  const [{ key: first }, { key: second }] = pair;
  const { pictures } = site.content.report;
  const names = pictures.map((picture, index) => pictureName(picture, index, site.words));
  const figures = await Promise.all(pictures.map(({ id }) => agreementFigure(id, site)));
  const place = figures.findIndex((figure) => figure !== null);
  const figure = figures[place];
  const list = lists.find(({ input }) => input === pictures[place]?.id);
  return {
    first,
    second,
    agreement:
      figure == null
        ? null
        : {
            picture: names[place] ?? '',
            cells: figure.cells,
            methods: figure.methods.map((name, index) => {
              const id = figure.ids[index] ?? '';
              return { name, href: site.links.page(`methods/${id}`), map: comparedMap(id, list) };
            }),
          },
    pictures: pictures.map(({ id }, index) => ({
      name: names[index] ?? id,
      href: site.links.page(`pictures/${id}`),
      mean: figures[index]?.mean ?? null,
    })),
  };
}

/** The map of a method in the literature’s definition, which agreement compares. */
function comparedMap(method: string, list: MapList | undefined): MapEntry | null {
  const isCompared = ({ key }: MapEntry): boolean => key.split('/').slice(2, 4).join('/') === `${method}/paper`;
  return list?.maps.find(isCompared) ?? null;
}
