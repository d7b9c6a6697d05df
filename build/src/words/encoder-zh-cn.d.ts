import type { encoderEn } from './encoder-en.ts';
/** 模型页面上关于文本编码器的用词。 */
export declare const encoderZhCn: typeof encoderEn;
