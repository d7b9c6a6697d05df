import { join } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'rolldown';
import { parseSync, Visitor } from 'rolldown/utils';
import { handingScript, moduleGivens } from '../../schema/portable-script.ts';
import { toolFolder } from '../base/tool-place.ts';
import { editedText, type TextEdit } from './text-edits.ts';

/** What runs modules, and stands for what only pages of a server can do. */
const LOADER = join(toolFolder, 'src/scripts/portable-files.ts');
/** How Vite calls what lists the modules that a browser is to load before they are asked for. */
const PRELOADED = '__vite__mapDeps';
const MAY_HOLD_SOME = /import\s*[.(]/;

const options: Omit<BuildOptions, 'input'> = {
  write: false,
  platform: 'browser',
  tsconfig: false,
  treeshake: false,
  checks: { bundlerTimings: false },
  onLog: (_, { message }) => {
    throw new Error(message);
  },
};

/** The code of the script with which the pages of a portable site begin: `src/scripts/portable-files.ts`, in one piece. */
export async function loaderScript(): Promise<string> {
  const { output } = await build({ ...options, input: LOADER, output: { format: 'iife', minify: true } });
  return output[0].code;
}

/**
 * A module as a classic script that hands it over: what it imports stays where it is and is named, and is loaded by whoever runs it.
 *
 * @param file of the module @throws Error for one that cannot be read
 */
export async function moduleScript(file: string): Promise<string> {
  const needs = new Set<string>();
  const { output } = await build({
    ...options,
    input: file,
    external(name) {
      const isOther = name.startsWith('.');
      if (isOther) needs.add(name);
      return isOther;
    },
    plugins: [withoutModules],
    output: { format: 'cjs', exports: 'named', minify: true },
  });
  const names = JSON.stringify([...needs]);
  return handingScript(`{needs:${names},run(${moduleGivens.join(',')}){'use strict';${output[0].code}}}`);
}

/** Replaces what a classic script may not hold. */
const withoutModules: Plugin = {
  name: 'without-modules',
  transform(code, id) {
    // Most have none of it, and to parse them takes a while.
    if (!MAY_HOLD_SOME.test(code)) return null;
    const edits: TextEdit[] = [];
    const visitor = new Visitor({
      ImportExpression({ start }) {
        edits.push({ start, end: start + 'import'.length, text: 'importFile' });
      },
      MetaProperty({ start, end }) {
        edits.push({ start, end, text: 'scriptMeta' });
      },
      CallExpression({ start, end, callee }) {
        if (callee.type === 'Identifier' && callee.name === PRELOADED) edits.push({ start, end, text: '[]' });
      },
    });
    visitor.visit(parseSync(id, code).program);
    return editedText(code, edits);
  },
};
