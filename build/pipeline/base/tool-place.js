import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
const here = fileURLToPath(import.meta.url);
/** `.ts` where Node runs the sources as they are, `.js` in the package that people install, for whom they are compiled into `build/`. */
export const codeExtension = extname(here);
/** The folder that holds `pipeline`, `methods`, `metrics` … as they run. */
export const codeFolder = join(here, '../../..');
/** The folder of the package, with its `package.json` and the sources of the site. */
export const toolFolder = codeExtension === '.ts' ? codeFolder : join(codeFolder, '..');
