import type { NdArray } from '../../numerics/nd-array.ts';
import type { Explanation, Method } from '../explain/method.ts';
/**
 * Where a map points, from what is stored of it; undefined where the method says no way, or the array is not there.
 *
 * @param read an array by its name
 */
export declare function deriveRelevance({ storedRelevance }: Pick<Method, 'storedRelevance'>, read: (name: string) => NdArray | undefined): NdArray | undefined;
/**
 * What a method declares has to be so, or metrics that are added later would measure something else than those of the first run.
 *
 * @throws Error otherwise: a defect of the method
 */
export declare function checkDeclared(method: Pick<Method, 'id' | 'storedRelevance' | 'marksRegions'>, { arrays, relevance, drawn }: Explanation): void;
