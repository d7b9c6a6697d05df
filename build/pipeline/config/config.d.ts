import { Config } from '../../schema/config.ts';
import { type Rooms } from './find-rooms.ts';
import { type Plugin } from './plugins.ts';
/** The file that is looked for when no other is named. */
export declare const CONFIG_FILE = "vitrine.config.ts";
export interface LoadedConfig {
    readonly config: Config;
    /** What relative paths in the configuration start from: the folder it lies in. */
    readonly folder: string;
    /** All methods and metrics that it can ask for: those of this tool, and its plugins'. */
    readonly rooms: Rooms;
    readonly plugins: readonly Plugin[];
}
/**
 * Imports a configuration with its plugins and checks it.
 *
 * @param path relative to `workingFolder`; default {@link CONFIG_FILE}
 * @throws UserError when it is absent, does not load, or is not what the schema says
 */
export declare function loadConfig(workingFolder: string, path?: string): Promise<LoadedConfig>;
/** Checks a configuration. @param name named in errors @throws UserError saying the first thing that is wrong */
export declare function parseConfig(data: unknown, name?: string): Config;
