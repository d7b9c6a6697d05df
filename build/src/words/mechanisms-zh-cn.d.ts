import type { mechanismsEn } from './mechanisms-en.ts';
/** 原理图的用词。 */
export declare const mechanismsZhCn: typeof mechanismsEn;
