import { expected, quoted } from '../../pipeline/base/errors.ts';
import { hintName } from '../../pipeline/base/nearest-name.ts';
import type { Effects } from '../effects.ts';
import { templates, type Template } from '../templates.ts';

/** Asks what is to be explained, unless it has been said. @throws UserError for a template that does not exist */
export async function askTemplate(given: string | undefined, { ask }: Effects): Promise<Template> {
  const choices = templates.map(({ id, label, hint }) => ({ value: id, label, hint }));
  const id = given ?? (await ask?.one('What is to be explained?', choices)) ?? templates[0]!.id;
  const found = templates.find((template) => template.id === id);
  if (found !== undefined) return found;
  const known = templates.map((template) => template.id);
  throw expected('a template', { at: '--template', received: quoted(id), hint: hintName(id, known) });
}
