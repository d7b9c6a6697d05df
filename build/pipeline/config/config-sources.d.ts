/**
 * Every file and folder that a configuration names and that exists, as absolute paths.
 *
 * @param folder the configuration's, which paths start from
 */
export declare function configSources(config: unknown, folder: string): readonly string[];
