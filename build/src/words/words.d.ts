import type { Language } from '../../schema/config.ts';
import { type Words } from './en.ts';
export type { Words } from './en.ts';
/** The site's words in a language. */
export declare function wordsOf(language: Language): Words;
