import { Global } from './pickle-values.ts';
/** What a name in a pickle stands for; a placeholder for all that weights do not need. Python 2's names are understood. */
export declare function globalNamed(module: string, name: string): Global;
