/** `.ts` where Node runs the sources as they are, `.js` in the package that people install, for whom they are compiled into `build/`. */
export declare const codeExtension: string;
/** The folder that holds `pipeline`, `methods`, `metrics` … as they run. */
export declare const codeFolder: string;
/** The folder of the package, with its `package.json` and the sources of the site. */
export declare const toolFolder: string;
