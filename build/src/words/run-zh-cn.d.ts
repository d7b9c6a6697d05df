import type { runEn } from './run-en.ts';
/** 运行记录页的文字，简体中文。 */
export declare const runZhCn: typeof runEn;
