import { defineMetric, type Measure, type NdArray } from 'vitrine/metric';

/** How wide the border is, as a share of the picture's shorter side. */
const WIDTH = 0.1;

/** How much of a map's positive relevance lies on the border of the picture, where there is seldom anything to see. */
export default defineMetric({
  id: 'border-share',
  version: 1,
  appliesTo: (kind) => kind === 'pixels',
  cost: () => 0,
  blank: () => ({ 'border-share': measureOf(null) }),
  measure: ({ relevance }) => Promise.resolve({ measures: { 'border-share': measureOf(relevance) } }),
});

/** Without a map, the measure without a value. */
function measureOf(relevance: NdArray | null): Measure {
  return {
    value: relevance && shareOnBorder(relevance, (value) => Math.max(value, 0)),
    unit: '1',
    ...(relevance && { null: shareOnBorder(relevance, () => 1) ?? 0 }),
    definition:
      'Share of the map’s positive relevance that lies on the border, a tenth of the picture’s shorter side wide.',
  };
}

/** The share of all weights that lies on the border, 0 to 1; null where there is none. */
function shareOnBorder({ shape, data }: NdArray, weigh: (value: number) => number): number | null {
  const [height, width] = shape as readonly [number, number];
  const border = Math.max(1, Math.round(WIDTH * Math.min(height, width)));
  const isInner = (place: number, length: number): boolean => place >= border && place < length - border;
  let outside = 0;
  let whole = 0;
  data.forEach((value, pixel) => {
    const weight = weigh(value);
    whole += weight;
    if (!isInner(Math.floor(pixel / width), height) || !isInner(pixel % width, width)) outside += weight;
  });
  return whole > 0 ? outside / whole : null;
}
