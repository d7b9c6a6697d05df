import type { TopLevelSpec } from 'vega-lite';
import type { Result } from '../../../schema/result.ts';
import { drawnText } from '../html/drawn-text.ts';
import { specSvg } from '../html/vega-svg.ts';

/** A token of the word, with its silhouette after each layer. */
export interface SilhouetteCurve {
  readonly name: string;
  readonly layers: readonly number[];
  readonly values: readonly number[];
}

/** What a drawing of silhouettes says, in the reader's language. */
export interface SilhouetteWords {
  readonly layer: string;
  readonly silhouette: string;
  readonly chance: string;
}

/** Okabe and Ito's colours, as the site's drawings of tokens have them; readable on light and dark ground. */
const colours = ['#3182bd', '#d55e00', '#009e73', '#cc79a7'];

/** The curves of a result, one a token of the word; two tokens of one name are told apart by their number. */
export function silhouetteCurves({ series, axes }: Pick<Result, 'series' | 'axes'>): readonly SilhouetteCurve[] {
  const labels = axes?.['pieces']?.labels ?? [];
  return labels.flatMap((label, index) => {
    const curve = series[`silhouette-${index + 1}`];
    const isAlone = labels.indexOf(label) === labels.lastIndexOf(label);
    const name = drawnText(isAlone ? label : `${label} (${index + 1})`);
    return curve === undefined ? [] : [{ name, layers: curve.x.values, values: curve.y.values }];
  });
}

/** The curves as an SVG element, with a line at 0 and, dashed, one at what chance scores. */
export function silhouetteSvg(
  curves: readonly SilhouetteCurve[],
  chance: number | undefined,
  words: SilhouetteWords,
): Promise<string> {
  return specSvg(silhouetteSpec(curves, chance, words));
}

/** Vega-Lite's description of the curves. */
export function silhouetteSpec(
  curves: readonly SilhouetteCurve[],
  chance: number | undefined,
  words: SilhouetteWords,
): TopLevelSpec {
  const colour = 'currentColor';
  const names = curves.map(({ name }) => name);
  const values = curves.flatMap(({ name, layers, values }) =>
    layers.map((layer, index) => ({ token: name, layer, silhouette: values[index] })),
  );
  const rule = (y: number, dash: number[]) => ({
    data: { values: [{ y }] },
    mark: { type: 'rule' as const, color: colour, opacity: 0.6, strokeDash: dash },
    encoding: { y: { field: 'y', type: 'quantitative' as const } },
  });
  const last = Math.max(...curves.flatMap(({ layers }) => layers));
  return {
    width: 420,
    height: 200,
    layer: [
      rule(0, []),
      ...(chance === undefined
        ? []
        : [
            rule(chance, [4, 3]),
            {
              data: { values: [{ y: chance, x: last }] },
              mark: {
                type: 'text' as const,
                text: words.chance,
                align: 'left' as const,
                dx: 6,
                color: colour,
                fontSize: 11,
              },
              encoding: {
                x: { field: 'x', type: 'quantitative' as const },
                y: { field: 'y', type: 'quantitative' as const },
              },
            },
          ]),
      {
        data: { values },
        mark: { type: 'line', strokeWidth: 2, point: { size: 40, filled: true, opacity: 1 } },
        encoding: {
          x: { field: 'layer', type: 'quantitative', title: words.layer, axis: { tickMinStep: 1 } },
          y: { field: 'silhouette', type: 'quantitative', title: words.silhouette },
          color: {
            field: 'token',
            type: 'nominal',
            title: null,
            scale: { domain: names, range: colours },
          },
          strokeDash: {
            field: 'token',
            type: 'nominal',
            scale: {
              domain: names,
              range: [
                [1, 0],
                [6, 3],
                [2, 2],
                [8, 2, 2, 2],
              ],
            },
          },
          shape: {
            field: 'token',
            type: 'nominal',
            scale: { domain: names, range: ['circle', 'square', 'triangle-up', 'diamond'] },
          },
        },
      },
    ],
    config: {
      aria: false,
      background: 'transparent',
      font: 'inherit',
      view: { stroke: null },
      legend: { labelColor: colour, labelFontSize: 13, symbolSize: 80, orient: 'top' },
      axis: {
        grid: false,
        tickCount: 6,
        labelColor: colour,
        titleColor: colour,
        domainColor: colour,
        tickColor: colour,
        titleFontWeight: 'normal',
        labelFontSize: 11,
        titleFontSize: 12,
      },
    },
  };
}
