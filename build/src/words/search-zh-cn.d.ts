import type { searchEn } from './search-en.ts';
/** 搜索的用词。 */
export declare const searchZhCn: typeof searchEn;
