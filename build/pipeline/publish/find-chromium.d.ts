export type Environment = Readonly<Record<string, string | undefined>>;
/**
 * The path of a Chromium, Chrome or Edge: what a variable names, else what lies in the usual places.
 *
 * @throws UserError when there is none
 */
export declare function findChromium(environment: Environment, exists?: (path: string) => boolean): string;
