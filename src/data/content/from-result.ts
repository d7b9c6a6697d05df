import { quoted } from '../../../schema/error-line.ts';
import type { Result } from '../../../schema/result.ts';
import { hintOf } from './result-shapes.ts';
import { expectedContent, SiteError } from '../base/site-error.ts';

/**
 * What a page shows of a result. What a stranger's result may hold beyond all checks ends in a line that names it, not in a stack.
 *
 * @param shape what makes the view, at once or later
 * @throws SiteError: what `shape` throws if it is one, else one that says where the result lies
 */
export function fromResult<View>(
  placed: { readonly task: { readonly folder: string }; readonly result: Pick<Result, 'method'> },
  shape: () => View,
): View {
  const named = (error: unknown): SiteError => {
    if (error instanceof SiteError) return error;
    return expectedContent('a result that a page can show', {
      at: `${placed.task.folder}/result.json`,
      received: `one that ends in ${quoted(String(error))}`,
      hint: hintOf(placed.result),
    });
  };
  try {
    const view = shape();
    if (!(view instanceof Promise)) return view;
    return view.catch((error: unknown) => {
      throw named(error);
    }) as View;
  } catch (error) {
    throw named(error);
  }
}
