import type { sanityEn } from './sanity-en.ts';
/** “权重随机化”页面的词语。 */
export declare const sanityZhCn: typeof sanityEn;
