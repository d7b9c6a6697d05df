import type { modelsEn } from './models-en.ts';
/** 模型页的文字，简体中文。 */
export declare const modelsZhCn: typeof modelsEn;
