import type { Catalogue } from '../../schema/catalogue.ts';
import type { Rooms } from './find-rooms.ts';
import type { Plugin } from './plugins.ts';
/** What methods and metrics say of themselves, as plain data: the site knows nothing else of them. */
export declare function catalogueOf({ methods, metrics }: Rooms, plugins: readonly Plugin[]): Catalogue;
/** `catalogue.json`: parameters stay in the order in which their method declares them. */
export declare function catalogueFile(catalogue: Catalogue): Uint8Array;
