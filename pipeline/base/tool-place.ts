import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(import.meta.url);

/** `.ts` in the repository, where Node runs the sources as they are; `.js` in the package that people install, which is compiled. */
export const codeExtension = extname(here);

/** The folder with `pipeline`, `methods`, `metrics` … as Node runs them. */
export const codeFolder = join(here, '../../..');

/** The folder of the repository, or of the package, where the compiled code has a folder of its own beside the sources of the site. */
export const toolFolder = codeExtension === '.ts' ? codeFolder : join(codeFolder, '..');
