import type { Config } from '../../schema/config.ts';
import { quoted, expected } from '../base/errors.ts';
import { hintName } from '../base/nearest-name.ts';
import type { Rooms } from '../config/find-rooms.ts';
import { methodNamed } from '../config/method-choice.ts';
import type { PlannedTask } from './plan.ts';

/** What a configuration plans, and what it is called. */
interface Planned {
  readonly tasks: readonly PlannedTask[];
  readonly rooms: Rooms;
  readonly config: Pick<Config, 'methods' | 'trials'>;
  /** The file of the configuration, as the user names it. */
  readonly configFile: string;
}

/**
 * The tasks of the methods that `--only` names; all where it is not given.
 *
 * @throws UserError for a method that does not exist, or of which the configuration plans nothing
 */
export function onlyTasks(only: readonly string[] | undefined, planned: Planned): readonly PlannedTask[] {
  if (only === undefined) return planned.tasks;
  const ids = [...new Set(planned.tasks.map(({ method }) => method.id))];
  for (const id of only) {
    methodNamed(id, planned.rooms.methods, '--only');
    if (ids.includes(id)) continue;
    const hint = isNamed(id, planned.config)
      ? hintName(id, ids)
      : `Add it to \`methods\` of \`${planned.configFile}\`.`;
    throw expected('a method of the configuration', { at: '--only', received: quoted(id), hint });
  }
  return planned.tasks.filter(({ method }) => only.includes(method.id));
}

/** Whether a configuration names a method, so that it is for lack of models, pictures or texts that nothing is planned of it. */
function isNamed(id: string, { methods, trials }: Planned['config']): boolean {
  return [methods, ...trials.map((trial) => trial.methods)].some(
    (list) => list === 'all' || list.some((entry) => (typeof entry === 'string' ? entry : entry.method) === id),
  );
}
