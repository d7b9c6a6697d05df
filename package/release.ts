/**
 * `npm run release`: publishes both packages of `build/` with provenance, from a tag that says their version; with `--dry-run` it does all but that.
 * A second word names another folder.
 */
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import manifest from '../package.json' with { type: 'json' };
import { toolFolder } from '../pipeline/base/tool-place.ts';

const words = process.argv.slice(2);
const isDry = words.includes('--dry-run');
const folder = resolve(words.find((word) => !word.startsWith('-')) ?? join(toolFolder, 'build'));
const { version } = manifest;
const tag = process.env['GITHUB_REF_TYPE'] === 'tag' ? process.env['GITHUB_REF_NAME'] : undefined;

if (!isDry && tag !== `v${version}`) refuse(`the tag \`v${version}\``, tag === undefined ? 'none' : `\`${tag}\``);
// The tool first: a project that is made asks for it.
const archives = [`vitrine-${version}.tgz`, `create-vitrine-${version}.tgz`];
const names = await readdir(folder).catch((): string[] => []);
for (const name of archives) {
  if (!names.includes(name)) refuse(`\`${name}\` of \`npm run package\``, 'none');
}
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
for (const name of archives) {
  // A dry run asks the registry nothing that counts, and is to end where there is none.
  const how = isDry ? ['--dry-run', '--fetch-retries', '0', '--registry', 'http://127.0.0.1:9'] : [];
  const publish = ['publish', join(folder, name), '--access', 'public', '--provenance', '--ignore-scripts', ...how];
  const { stdout } = await promisify(execFile)(npm, publish, { cwd: folder });
  process.stdout.write(stdout);
}

function refuse(what: string, received: string): never {
  process.stderr.write(`Expected ${what}, but received ${received}.\n`);
  process.exit(2);
}
