import { resolve } from 'node:path';
import { describeValue } from '../config-issue.ts';
import { expected } from '../errors.ts';
import { readJson } from '../read-json.ts';
import { type Architecture, parseArchitecture } from './architecture.ts';
import { courseFood11, CourseFood11Options } from './course-food11.ts';
import { parseOptions, unknownName } from './parse-options.ts';

const names = ['course-food11'];

/**
 * The architecture that a configuration means: the name of a built-in one (`course-food11`), such a name with its options
 * (`{ name: 'course-food11', width: 0.125 }`), the path of a JSON file, or the list of layers itself.
 * @throws UserError
 */
export async function readArchitecture(
  written: string | Readonly<Record<string, unknown>>,
  baseFolder: string,
): Promise<Architecture> {
  if (typeof written !== 'string') return resolveArchitecture(written, 'architecture');
  if (!written.endsWith('.json')) return resolveArchitecture({ name: written }, 'architecture');
  const path = resolve(baseFolder, written);
  return resolveArchitecture(await readJson(path, 'an architecture'), written);
}

function resolveArchitecture(data: unknown, at: string): Architecture {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw expected('an object with `layers`', { at, received: describeValue(data) });
  }
  const { name, ...options } = data as Record<string, unknown>;
  if (name === undefined) return parseArchitecture(data, at);
  if (typeof name !== 'string' || !names.includes(name)) {
    throw unknownName('architecture or a .json file', name, names, at);
  }
  return parseArchitecture(courseFood11(parseOptions(CourseFood11Options, options, at)), at);
}
