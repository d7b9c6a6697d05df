import type { socialEn } from './social-en.ts';
/** 给搜索引擎和社交网络的一句话说明。 */
export declare const socialZhCn: typeof socialEn;
