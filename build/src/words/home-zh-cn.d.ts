import type { homeEn } from './home-en.ts';
/** 首页的文字，简体中文。 */
export declare const homeZhCn: typeof homeEn;
