import { posix } from 'node:path';
import type { ReportModel, ReportPicture } from '../../../schema/report.ts';
import { compareTargets } from '../results/compare-targets.ts';
import { shownModels, variantsOf, type Content, type Outcome } from '../content/content.ts';
import type { ColourBar } from '../figures/colour-bar.ts';
import { galleryMethods } from '../gallery/gallery-view.ts';
import { localText } from '../base/languages.ts';
import { isPixelMap, mapKey, pictureKey } from '../content/map-key.ts';
import { filterName, pictureName, unitName, variantName } from '../base/names.ts';
import { figureView } from '../results/result-view.ts';
import type { Site } from '../results/site.ts';

/** A map as scripts know it; addresses are relative to the page `compare/`. */
export interface MapEntry {
  readonly key: string;
  /** Method, variant, filter: what tells it from the maps beside it. */
  readonly label: string;
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly colours: ColourBar | null;
  /** Null where the numbers behind the picture are not stored. */
  readonly array: { readonly href: string; readonly unit: string } | null;
}

/** All maps of a picture as one model saw it. */
export interface MapList {
  readonly key: string;
  /** Null for results that no picture enters. */
  readonly input: string | null;
  readonly name: string;
  /** Null where there is no picture. */
  readonly src: string | null;
  readonly maps: readonly MapEntry[];
}

type MapSite = Pick<Site, 'content' | 'words' | 'links' | 'language' | 'reported'>;

/** Every map of the report, picture by picture. @param only a picture’s id: its maps alone @throws SiteError when a figure has no words */
export function mapLists(site: MapSite, only?: string): readonly MapList[] {
  const { report } = site.content;
  const models = shownModels(report);
  const inputs: readonly (ReportPicture | null)[] = [...report.pictures, null];
  return models.flatMap((model) =>
    inputs.flatMap((picture, index): MapList[] => {
      const input = picture?.id ?? null;
      if (only !== undefined && input !== only) return [];
      const name =
        (picture === null ? site.words.picture.none : pictureName(picture, index, site.words)) +
        (models.length > 1 ? ` · ${localText(model.name, site.language)}` : '');
      const maps = mapsOf(model, input, name, site);
      if (maps.length === 0) return [];
      const file = picture?.files[model.id];
      const src = file === undefined ? null : fromCompare(site.links.file(file), site);
      return [{ key: pictureKey(model.id, input), input, name, src, maps }];
    }),
  );
}

/** Whether the report has a map, and so a page that compares them. */
export function hasMaps({ outcomes }: Pick<Content, 'outcomes'>): boolean {
  return outcomes.some(
    (outcome) =>
      outcome.state === 'done' && outcome.result.figures.some((figure) => isPixelMap(figure, outcome.result)),
  );
}

/** Two maps of one picture to begin with: those of two methods whose numbers are stored, where there are such. */
export function firstPair(lists: readonly MapList[]): readonly [MapEntry, MapEntry] | null {
  const [list] = lists;
  const [first] = list?.maps ?? [];
  if (list === undefined || first === undefined) return null;
  const stored = list.maps.filter(({ array }) => array !== null);
  const one = stored[0] ?? first;
  const methodOf = ({ key }: MapEntry): string | undefined => key.split('/')[2];
  const others = stored.length > 1 ? stored : list.maps;
  return [one, others.find((other) => methodOf(other) !== methodOf(one)) ?? others[1] ?? one];
}

function mapsOf(model: ReportModel, input: string | null, picture: string, site: MapSite): readonly MapEntry[] {
  const own = site.content.outcomes.filter(
    (outcome): outcome is Extract<Outcome, { state: 'done' }> =>
      outcome.state === 'done' && outcome.task.model === model.id && outcome.task.input === input,
  );
  return [...galleryMethods(site.reported, site.content)].flatMap(([method, prose]) =>
    own
      .filter(({ task }) => task.method === method)
      .sort((one, other) => compareTargets(one.task, other.task, model))
      .flatMap((outcome) => {
        const { task, result } = outcome;
        const maps = result.figures.filter((figure) => isPixelMap(figure, result));
        return maps.map((figure): MapEntry => {
          const { src, width, height, alt, colours, title } = figureView(figure, outcome, picture, { ...site, prose });
          const parts = [
            prose.words.title,
            variantsOf(method, site.content).size > 1 ? variantName(task.variant, site.words) : null,
            filterName(task.target, site.words),
            maps.length > 1 ? title : null,
          ];
          const array = result.arrays.find(({ name }) => name === figure.array);
          return {
            key: mapKey(task, figure.id),
            label: parts.filter((part) => part !== null).join(' · '),
            src: fromCompare(src, site),
            width,
            height,
            alt,
            colours,
            array:
              array === undefined
                ? null
                : {
                    href: fromCompare(site.links.file(`${task.folder}/${array.file}`), site),
                    unit: unitName(array.unit, site.words),
                  },
          };
        });
      }),
  );
}

/** The site may lie anywhere, so that addresses in a file are relative. */
function fromCompare(address: string, { links }: MapSite): string {
  return posix.relative(links.page('compare'), address);
}
