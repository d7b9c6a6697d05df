import { describe, expect, it } from 'vitest';
import type { JudgedAnswer } from '../schema/answers/judge-answers.ts';
import { galleryChoices } from '../src/data/gallery/gallery-choices.ts';
import { fitsFilter, readFilter, writeFilter } from '../src/data/gallery/gallery-filter.ts';
import type { CellView, GalleryRow } from '../src/data/gallery/gallery-view.ts';
import { claimSquares, mosaic, openingRow } from '../src/data/gallery/home-view.ts';
import { en } from '../src/words/en.ts';

const cell = (methodId: string, variant = 'paper', hasFigure = true): CellView =>
  ({ methodId, method: methodId.toUpperCase(), variant, figure: hasFigure ? {} : null }) as unknown as CellView;
const row = (id: string | null, label: string | null, cells: readonly CellView[]): GalleryRow =>
  ({
    id,
    anchor: id ?? 'no-picture',
    title: `Picture ${id ?? 'none'}`,
    picture: id === null ? null : { label },
    cells,
  }) as unknown as GalleryRow;

describe('a filter in the address', () => {
  it('comes back as it was written, whatever its values hold', () => {
    const filter = { label: 'Noodles/Pasta & more', method: 'lime' };
    expect(readFilter(writeFilter(filter))).toEqual(filter);
    expect(writeFilter({ picture: '' })).toBe('');
  });

  it('is none in a fragment that leads to a place, or of other names', () => {
    expect(readFilter('#picture-2-cake')).toEqual({});
    expect(readFilter('#colour=red&variant=')).toEqual({});
  });

  it('lets a figure through that has every value', () => {
    const values = { picture: 'first', label: 'Egg', method: 'lime', variant: 'paper' };
    expect(fitsFilter({}, values)).toBe(true);
    expect(fitsFilter({ method: 'lime', label: 'Egg' }, values)).toBe(true);
    expect(fitsFilter({ method: 'lime', label: 'Soup' }, values)).toBe(false);
  });
});

describe('the choices of the gallery', () => {
  it('have every value once, in the gallery’s order, and no facet that tells nothing apart', () => {
    const rows = [row('a', 'Egg', [cell('lime'), cell('occlusion')]), row('b', 'Egg', [cell('lime')])];
    expect(galleryChoices(rows, en).map(({ facet, options }) => [facet, options.map(({ text }) => text)])).toEqual([
      ['picture', ['Picture a', 'Picture b']],
      ['method', ['LIME', 'OCCLUSION']],
    ]);
  });

  it('name pictures without a label, and results without a picture', () => {
    const choices = galleryChoices([row('a', null, [cell('lime')]), row(null, null, [cell('lime', 'course')])], en);
    expect(choices.map(({ facet }) => facet)).toEqual(['picture', 'variant']);
    expect(choices[0]?.options[1]).toEqual({ value: 'none', text: 'Picture none' });
  });
});

describe('the first page', () => {
  const rows = [
    row('a', 'Egg', [cell('saliency'), cell('lime', 'paper', false)]),
    row('b', 'Soup', [cell('saliency', 'course'), cell('saliency'), cell('lime')]),
    row(null, null, [cell('x'), cell('y'), cell('z')]),
  ];

  it('opens with the picture that most methods have explained, each once', () => {
    const opening = openingRow(rows);
    expect(opening?.anchor).toBe('b');
    expect(opening?.cells.map(({ methodId, variant }) => `${methodId} ${variant}`)).toEqual([
      'saliency course',
      'lime paper',
    ]);
    expect(openingRow([row('a', null, [])])).toBeNull();
  });

  it('has tiles from all pictures, of another method each as long as there are such', () => {
    expect(mosaic(rows, 2).map(({ methodId }) => methodId)).toEqual(['saliency', 'lime']);
    expect(mosaic(rows, 9).length).toBe(3);
    expect(mosaic([], 9)).toEqual([]);
  });

  it('has a column a question and a square a claim, without those beside the question', () => {
    const judged = (...outcomes: readonly string[]): JudgedAnswer =>
      ({
        judgements: outcomes.map((outcome, index) => ({ outcome, claim: { aside: index === 2 } })),
      }) as unknown as JudgedAnswer;
    const squares = claimSquares([judged('holds', 'does-not-hold', 'holds'), judged('holds')]);
    expect([squares.width, squares.height]).toEqual([20, 20]);
    expect(squares.paths).toEqual([
      { outcome: 'holds', d: 'M1 11h8v8h-8zM11 11h8v8h-8z' },
      { outcome: 'does-not-hold', d: 'M1 1h8v8h-8z' },
    ]);
  });
});
