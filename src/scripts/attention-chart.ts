import { filledIn } from '../data/html/filled-in.ts';
import { schemeYlGnBu } from 'd3-scale-chromatic';
import { parse, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';
import { escapeJson } from '../../schema/escape.ts';

/** A map to be drawn as a chart that answers to the pointer. */
export interface AttentionChart {
  /** [n, n], rows read. */
  readonly matrix: Float32Array;
  readonly tokens: readonly string[];
  readonly title: string;
  readonly words: Readonly<Record<string, string>>;
  /** Whose colours end at its own largest value instead of 1. */
  readonly isRollout: boolean;
}

let last: View | undefined;

/** Draws a map into an element, with tooltips and links that save it as SVG and PNG. */
export async function drawChart(place: HTMLElement, chart: AttentionChart): Promise<void> {
  last?.finalize();
  const frame = document.createElement('div');
  frame.className = 'scroll';
  frame.tabIndex = 0;
  frame.role = 'region';
  frame.ariaLabel = chart.title;
  const drawing = document.createElement('div');
  const links = document.createElement('p');
  frame.append(drawing);
  place.replaceChildren(frame, links);
  const renderer = chart.tokens.length > 40 ? 'canvas' : 'svg';
  const view = new View(parse(compile(chartSpec(chart)).spec, {}, { ast: true }), {
    // The page’s policy lets no text be run as code, which is what Vega would do with expressions.
    expr: expressionInterpreter,
    renderer,
    container: drawing,
    hover: true,
  });
  last = view;
  await view.runAsync();
  for (const format of ['svg', 'png'] as const) {
    const link = document.createElement('a');
    link.href = await view.toImageURL(format, 2);
    link.download = `attention.${format}`;
    link.textContent = filledIn(chart.words['save'] ?? '', { format: format.toUpperCase() });
    links.append(link, ' ');
  }
  frame.scrollIntoView({ block: 'nearest' });
}

/** Vega-Lite's description of the map: tokens by their places, since a text has the same token twice. */
function chartSpec({ matrix, tokens, title, words, isRollout }: AttentionChart): TopLevelSpec {
  const n = tokens.length;
  const values = Array.from(matrix, (weight, index) => ({
    row: Math.floor(index / n),
    column: index % n,
    from: tokens[Math.floor(index / n)],
    to: tokens[index % n],
    weight,
  }));
  const axis = (name: string) => ({
    title: name,
    labelExpr: `${escapeJson(tokens)}[datum.value]`,
    labelOverlap: false,
    ticks: false,
    domain: false,
  });
  const order = Array.from(tokens, (_, place) => place);
  const [reads, isRead, weight] = [words['reads'] ?? '', words['isRead'] ?? '', words['weight'] ?? ''];
  return {
    title,
    background: '#ffffff',
    width: { step: 14 },
    height: { step: 14 },
    data: { values },
    mark: { type: 'rect' },
    encoding: {
      x: { field: 'column', type: 'ordinal', sort: order, axis: { ...axis(isRead), orient: 'top', labelAngle: -90 } },
      y: { field: 'row', type: 'ordinal', sort: order, axis: axis(reads) },
      color: {
        field: 'weight',
        type: 'quantitative',
        title: weight,
        // As in the pictures: the rollout from its least weight to its largest, all others from 0 to 1.
        scale: {
          range: [...schemeYlGnBu[9]!],
          interpolate: 'rgb',
          ...(isRollout ? { zero: false } : { domain: [0, 1] }),
        },
      },
      tooltip: [
        { field: 'from', title: reads },
        { field: 'to', title: isRead },
        { field: 'weight', title: weight, format: '.4f' },
      ],
    },
  };
}
