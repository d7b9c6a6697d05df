import { describe, expect, it } from 'vitest';
import { MethodProse } from '../schema/method-prose.ts';
import { inMethodOrder, MATRIX_FIGURES } from '../src/data/content/method-order.ts';
import { catalogue } from './catalogue.ts';
import { methodsWithProse } from './prose-files.ts';

const methodsOf = (about: 'pictures' | 'texts'): readonly string[] =>
  catalogue.methods.filter((method) => method.about === about).map(({ id }) => id);

describe('the order of the methods on pages', () => {
  it('is that of the catalogue, with figures of matrices between methods of pictures and of texts', async () => {
    const written = [...(await methodsWithProse()), MATRIX_FIGURES].toSorted();
    expect(inMethodOrder(written, { catalogue })).toEqual([
      ...methodsOf('pictures'),
      MATRIX_FIGURES,
      ...methodsOf('texts'),
    ]);
    expect(methodsOf('pictures').slice(3, 9)).toEqual([
      'integrated-gradients',
      'grad-cam',
      'lime',
      'occlusion',
      'sobel-edges',
      'random-map',
    ]);
    expect(methodsOf('texts').at(-1)).toBe('attention-weights');
  });

  it('has methods that the report’s run did not know last, and figures of matrices there where nothing is about texts', () => {
    const order = (...ids: string[]) => inMethodOrder(ids, { catalogue });
    expect(order('unheard-of', 'lime', 'attention', 'saliency')).toEqual([
      'saliency',
      'lime',
      'attention',
      'unheard-of',
    ]);
    expect(order(MATRIX_FIGURES, 'lime', 'saliency')).toEqual(['saliency', 'lime', MATRIX_FIGURES]);
    expect(order('lime')).toEqual(['lime']);
  });

  it('is not for the front matter to say, and a place that stands there is refused with what to do', () => {
    const front = { title: 'A', question: 'Why?' };
    expect(MethodProse.safeParse(front).success).toBe(true);
    const [issue] = MethodProse.safeParse({ ...front, order: 5 }).error!.issues;
    expect(issue).toMatchObject({
      path: ['order'],
      message: '`order` in `method.ts` alone',
    });
  });
});
