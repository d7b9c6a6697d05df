import type { measuresEn } from './measures-en.ts';
/** 对每张图所做测量的用词。 */
export declare const measuresZhCn: typeof measuresEn;
