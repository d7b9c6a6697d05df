import { pathToFileURL } from 'node:url';
import { expected, UserError } from '../base/errors.ts';
import { toolFolder } from '../base/tool-place.ts';

/**
 * What a module of the user's exports as its default, or what a JSON file holds.
 *
 * @param file absolute @param shown as the user wrote it @param hint how a default export is written
 * @throws UserError where it does not load, or has none
 */
export async function importDefault(file: string, shown: string, hint: string): Promise<unknown> {
  let module: Readonly<Record<string, unknown>>;
  try {
    const isJson = file.endsWith('.json');
    module = (await import(pathToFileURL(file).href, isJson ? { with: { type: 'json' } } : undefined)) as Readonly<
      Record<string, unknown>
    >;
  } catch (error) {
    // What a module asks for (an environment variable, say) it may say in our form itself.
    if (error instanceof UserError) throw error;
    if (lacksTool(error)) {
      const received = 'one that imports `vitrine`, which is not installed there';
      const hint = `Install it beside the configuration: \`npm install ${toolFolder}\`.`;
      throw expected('a module that loads', { at: shown, received, hint });
    }
    const [line = ''] = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).split('\n');
    throw expected('a module that loads', { at: shown, received: `the error "${line}"`, hint: 'Fix it there.' });
  }
  if ('default' in module) return module['default'];
  throw expected('a default export', { at: shown, received: 'none', hint });
}

/** Whether a module does not load for lack of this package, whose types and helpers it imports. */
function lacksTool(error: unknown): boolean {
  return error instanceof Error && /^Cannot find package 'vitrine'(?= |$)/.test(error.message);
}
