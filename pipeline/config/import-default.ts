import { pathToFileURL } from 'node:url';
import { expected, UserError } from '../base/errors.ts';
import { watchCopies } from './tool-copies.ts';

/**
 * What a module of the user's exports as its default, or what a JSON file holds.
 *
 * @param file absolute @param shown as the user wrote it @param hint how a default export is written
 * @throws UserError where it does not load, has none, or imports a Vitrine of another version than the one that runs
 */
export async function importDefault(file: string, shown: string, hint: string): Promise<unknown> {
  const copies = watchCopies();
  let module: Readonly<Record<string, unknown>>;
  try {
    const isJson = file.endsWith('.json');
    module = (await import(pathToFileURL(file).href, isJson ? { with: { type: 'json' } } : undefined)) as Readonly<
      Record<string, unknown>
    >;
  } catch (error) {
    // Another copy may lack what the module imports: that it is another says more.
    await copies.requireOwn(shown);
    // What a module asks for (an environment variable, say) it may say in our form itself.
    if (error instanceof UserError) throw error;
    if (lacksTool(error)) {
      const received = 'one that imports `vitrine`, which is not installed there';
      throw expected('a module that loads', { at: shown, received, hint: await copies.installHint(file) });
    }
    const [line = ''] = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).split('\n');
    throw expected('a module that loads', { at: shown, received: `the error "${line}"`, hint: 'Fix it there.' });
  } finally {
    copies.end();
  }
  await copies.requireOwn(shown);
  if ('default' in module) return module['default'];
  throw expected('a default export', { at: shown, received: 'none', hint });
}

/** Whether a module does not load for lack of this package, whose types and helpers it imports. */
function lacksTool(error: unknown): boolean {
  return error instanceof Error && /^Cannot find package 'vitrine'(?= |$)/.test(error.message);
}
