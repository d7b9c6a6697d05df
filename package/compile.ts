/**
 * Compiles what Node runs of the package into `build/`, since Node strips no types below `node_modules`; npm calls it before it packs
 * (`prepack`). What Astro builds, the site, is packed as it is.
 */
import { execFile } from 'node:child_process';
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { toolFolder } from '../pipeline/base/tool-place.ts';

const run = promisify(execFile);
const build = join(toolFolder, 'build');
const program = (path: string, ...words: string[]): Promise<unknown> =>
  run(process.execPath, [join(toolFolder, 'node_modules', path), ...words], { cwd: toolFolder });

await rm(build, { recursive: true, force: true });
await program('astro/bin/astro.mjs', 'sync'); // writes the types of the site's collections
await program('typescript/bin/tsc', '-p', 'package/tsconfig.json').catch((error: unknown) => {
  throw new Error((error as { readonly stdout: string }).stdout);
});
// Generated, and JavaScript already.
const generated = join('pipeline', 'graph', 'onnx_pb.js');
await copyFile(join(toolFolder, generated), join(build, generated));
