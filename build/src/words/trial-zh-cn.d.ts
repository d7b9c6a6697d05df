import type { trialEn } from './trial-en.ts';
/** 检验页的文字，简体中文。 */
export declare const trialZhCn: typeof trialEn;
