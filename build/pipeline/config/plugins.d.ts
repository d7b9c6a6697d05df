import { type Language } from '../../schema/local-text.ts';
import { type RoomKind, type Rooms } from './find-rooms.ts';
/** A room that a configuration brings. */
export interface Plugin {
    readonly kind: RoomKind;
    readonly id: string;
    /** Where it lies, an absolute path. */
    readonly folder: string;
    /** The bytes of `<language>.md`, by language; English is always among them. */
    readonly words: ReadonlyMap<Language, Uint8Array>;
}
/**
 * The tool's own rooms and those that a configuration names.
 *
 * @param plugins as the configuration has them @param folder what their paths are relative to
 * @throws UserError for a folder that is no room, or whose id is taken
 */
export declare function addPlugins(own: Rooms, plugins: readonly string[], folder: string): Promise<{
    readonly rooms: Rooms;
    readonly plugins: readonly Plugin[];
}>;
