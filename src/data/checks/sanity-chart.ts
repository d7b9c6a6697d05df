import type { TopLevelSpec } from 'vega-lite';
import { FALLEN, scoreNames, type MethodScores, type ScoreName } from './sanity-scores.ts';

/** Colours that stand out from a white and from a dark ground (3:1 and more), and shapes for whoever cannot tell them apart. */
const colours = ['#3b82c4', '#d1603d', '#2f9160', '#9561c9', '#a8761a'];
const shapes = ['circle', 'square', 'triangle-up', 'diamond', 'cross'];

export interface SanityChart {
  /** Names of the frames, in order. */
  readonly frames: readonly string[];
  readonly methods: readonly MethodScores[];
  readonly titles: ReadonlyMap<string, string>;
  readonly words: {
    readonly axis: string;
    readonly scores: Readonly<Record<ScoreName, string>>;
  };
}

/** Vega-Lite's description of all scores of all methods: one panel a score, one line a method, a frame a step. */
export function sanityChart({ frames, methods, titles, words }: SanityChart): TopLevelSpec {
  const colour = 'currentColor';
  const names = methods.map(({ method }) => titles.get(method) ?? method);
  const measured = scoreNames.filter((name) => methods.some(({ scores }) => scores[name] !== undefined));
  return {
    vconcat: measured.map((score, panel) => ({
      width: 320,
      height: 110,
      layer: [
        {
          data: {
            values: methods.flatMap(({ scores }, index) =>
              (scores[score] ?? []).map((value, frame) => ({ frame: frames[frame], value, method: names[index] })),
            ),
          },
          mark: { type: 'line' as const, strokeWidth: 1.5, point: { size: 22 } },
          encoding: {
            x: {
              field: 'frame',
              type: 'ordinal' as const,
              sort: [...frames],
              title: panel === measured.length - 1 ? words.axis : null,
              axis: { labels: panel === measured.length - 1, ticks: panel === measured.length - 1, labelAngle: -60 },
            },
            y: { field: 'value', type: 'quantitative' as const, title: words.scores[score] },
            color: {
              field: 'method',
              type: 'nominal' as const,
              title: null,
              scale: { domain: names, range: cycled(colours, names.length) },
            },
            shape: {
              field: 'method',
              type: 'nominal' as const,
              title: null,
              scale: { domain: names, range: cycled(shapes, names.length) },
            },
          },
        },
        ...(score === 'ssim'
          ? []
          : [
              {
                data: { values: [{ bound: FALLEN }] },
                mark: { type: 'rule' as const, stroke: colour, strokeDash: [3, 3], strokeWidth: 0.75 },
                encoding: { y: { field: 'bound', type: 'quantitative' as const } },
              },
            ]),
      ],
    })),
    config: {
      aria: false,
      background: 'transparent',
      font: 'inherit',
      view: { stroke: null },
      legend: { orient: 'top', columns: 2, labelColor: colour, labelFontSize: 11, labelLimit: 0 },
      axis: {
        grid: false,
        tickCount: 4,
        labelColor: colour,
        titleColor: colour,
        domainColor: colour,
        tickColor: colour,
        titleFontWeight: 'normal',
        labelFontSize: 11,
        titleFontSize: 11,
      },
    },
  };
}

const cycled = (list: readonly string[], count: number): string[] =>
  Array.from({ length: count }, (_, index) => list[index % list.length]!);
