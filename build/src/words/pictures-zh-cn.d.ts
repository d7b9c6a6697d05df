import type { picturesEn } from './pictures-en.ts';
/** 单张图片页面的用词。 */
export declare const picturesZhCn: typeof picturesEn;
