import type { compareEn } from './compare-en.ts';
/** 对比页面与放大图的用词。 */
export declare const compareZhCn: typeof compareEn;
