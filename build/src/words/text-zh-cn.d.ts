import type { textEn } from './text-en.ts';
/** 文本页面的用词。 */
export declare const textZhCn: typeof textEn;
