#!/usr/bin/env node
// In the repository Node runs the sources as they are, from 22.18 on; an older one hands over to the one that `npm ci` has installed. In the
// package that people install they are compiled, since no Node strips types below `node_modules`.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
const isNewEnough = major > 22 || (major === 22 && minor >= 18);
const here = dirname(fileURLToPath(import.meta.url));
const sources = join(here, '../pipeline/cli/cli.ts');
const isRepository = existsSync(sources);

if (isNewEnough) {
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
