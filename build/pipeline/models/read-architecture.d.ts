import { type Architecture } from './architecture.ts';
/**
 * The architecture that a configuration means: the name of a built-in one (`course-food11`), such a name with its options
 * (`{ name: 'course-food11', width: 0.125 }`), the path of a JSON file, or the list of layers itself.
 *
 * @param entry its place in the configuration, for errors: `models[0].architecture`
 * @throws UserError
 */
export declare function readArchitecture(written: string | Readonly<Record<string, unknown>>, baseFolder: string, entry?: string): Promise<Architecture>;
