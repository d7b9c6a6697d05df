#!/usr/bin/env node
// A project's own copy runs whatever copy was called: the one that `npx` has fetched or that is installed for all projects may be of another version.
//
// In the repository Node runs the sources as they are, from 22.18 on; an older one hands over to the one that `npm ci` has installed. In the
// package that people install they are compiled, since no Node strips types below `node_modules`.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
const isNewEnough = major > 22 || (major === 22 && minor >= 18);
const here = dirname(fileURLToPath(import.meta.url));
const sources = join(here, '../pipeline/cli/cli.ts');
const isRepository = existsSync(sources);
const own = projectCopy();

if (own !== undefined && !existsSync(own.program)) {
  const hint = 'Run `npm install`, which puts it there whole.';
  process.stderr.write(
    `Expected the project’s own Vitrine at \`${own.program}\`, but received no such file. ${hint}\n`,
  );
  process.exitCode = 2;
} else if (own !== undefined) {
  await import(pathToFileURL(own.program).href);
} else if (isNewEnough) {
  const { main } = await import(pathToFileURL(isRepository ? sources : join(here, '../lib/pipeline/cli/cli.js')).href);
  await main(process.argv.slice(2));
} else {
  const node = installedNode();
  if (node === undefined) {
    const hint = `Run \`${isRepository ? 'npm ci' : 'npm install node@22'}\`, which installs one beside the project.`;
    process.stderr.write(`Expected Node 22.18 or newer, but received ${process.version}. ${hint}\n`);
    process.exitCode = 2;
  } else handOver(node);
}

/**
 * The program of the copy that the project here has installed, where that is another than this one; undefined where this one is to run. What
 * brings a project up to date is the newer of both: `npx vitrine@latest upgrade`.
 */
function projectCopy() {
  const place = installedCopy();
  if (place === undefined || place === realpathSync(join(here, '..'))) return undefined;
  if (process.argv[2] === 'upgrade' && isNewer(versionIn(join(here, '..')), versionIn(place))) return undefined;
  return { program: join(place, 'bin/vitrine.mjs') };
}

/** The folder of the nearest package `vitrine` that a project here has; undefined where there is none, or another package of that name. */
function installedCopy() {
  try {
    const place = nearestPackage(process.cwd());
    const { bin } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'));
    return bin?.vitrine === undefined ? undefined : realpathSync(place);
  } catch {
    return undefined;
  }
}

/** Not as Node resolves a name: in a checkout of this repository that would be the checkout, whatever is installed below it. */
function nearestPackage(folder) {
  // Yarn may have no `node_modules`, and Node then asks it.
  if (process.versions.pnp) return dirname(createRequire(join(folder, 'any.js')).resolve('vitrine/package.json'));
  const place = join(folder, 'node_modules/vitrine');
  return existsSync(join(place, 'package.json')) ? place : nearestPackage(above(folder));
}

/** @throws Error at the root */
function above(folder) {
  if (dirname(folder) === folder) throw new Error('nothing above');
  return dirname(folder);
}

function versionIn(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
}

/** Whether the first of two versions is the newer one, by its three numbers; one to come is none yet. */
function isNewer(version, other) {
  const [ours, theirs] = [version, other].map((text) => text.split('-')[0].split('.').map(Number));
  const place = ours.findIndex((number, index) => number !== theirs[index]);
  return place >= 0 && ours[place] > theirs[place];
}

/** The binary of the npm package `node`; undefined where it is not installed. */
function installedNode() {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'));
    const binary = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

/** Runs this file again in another Node, as if it had been called there. */
function handOver(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  // A terminal sends Ctrl-C to both processes; the child decides how to end, and this one ends as the child did.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => {
    if (signal !== null) {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    } else process.exit(code ?? 1);
  });
}
