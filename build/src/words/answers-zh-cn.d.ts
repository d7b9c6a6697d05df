import type { answersEn } from './answers-en.ts';
/** 答案页面的文字，简体中文。 */
export declare const answersZhCn: typeof answersEn;
