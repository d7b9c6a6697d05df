#!/usr/bin/env node
/* global process */
// Syntax that Node 14 reads, and nothing imported before its version is known: an older one would stop at the first new word, in many lines.
const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  const hint = 'Install a newer one, from nodejs.org or with the package manager of your system.';
  process.stderr.write('Expected Node 20 or newer, but received ' + process.version + '. ' + hint + '\n');
  process.exitCode = 2;
} else {
  import('../lib/create/main.js').then(({ main }) => main(process.argv.slice(2)));
}
