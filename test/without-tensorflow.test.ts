import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

/** A module that lets Node find none of TensorFlow.js, as where it is not installed. */
const without = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  registerHooks({
    resolve(name, context, next) {
      if (!name.startsWith('@tensorflow/')) return next(name, context);
      throw Object.assign(new Error("Cannot find package '" + name + "' imported from here"), { code: 'ERR_MODULE_NOT_FOUND' });
    },
  });
`)}`;

it('says which packages to install where TensorFlow.js is asked for and is not there', async () => {
  const script = `
    import { diagnose } from './pipeline/engine/doctor.ts';
    for (const provider of ['wasm', 'cpu']) console.log(JSON.stringify(await diagnose({ engine: 'tensorflow', provider })));
  `;
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    without,
    '--input-type=module',
    '-e',
    script,
  ]);
  const told = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  expect(told).toEqual(
    ['wasm', 'cpu'].map((provider) => ({
      engine: 'tensorflow',
      provider,
      usable: false,
      reason:
        'Expected the package @tensorflow/tfjs-core for `engine tensorflow`, but received none. Run `npm install @tensorflow/tfjs-core@4.22.0 @tensorflow/tfjs-backend-wasm@4.22.0`.',
      hint: '',
    })),
  );
});
