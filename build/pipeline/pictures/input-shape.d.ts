import type { Preprocess } from '../../schema/config.ts';
/**
 * `[3, H, W]` of the pictures that a model sees.
 * @throws UserError when not every picture would get that size.
 */
export declare function inputShapeOf({ resize, crop }: Pick<Preprocess, 'resize' | 'crop'>): readonly [3, number, number];
