import type { docsEn } from './docs-en.ts';
/** 文档中正文以外的用词。 */
export declare const docsZhCn: typeof docsEn;
