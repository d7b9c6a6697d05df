import type { galleryEn } from './gallery-en.ts';
/** 图廊的文字，简体中文。 */
export declare const galleryZhCn: typeof galleryEn;
