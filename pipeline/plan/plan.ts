import type { Config } from '../../schema/config.ts';
import { CONTENT_VERSION } from '../../schema/result.ts';
import { canonicalJson, sha256 } from '../../schema/digests.ts';
import { expected, within } from '../base/errors.ts';
import { chooseMethods } from '../config/method-choice.ts';
import type { Rooms } from '../config/find-rooms.ts';
import { chooseMetrics } from '../config/metric-choice.ts';
import { isCompared } from '../explain/compared-methods.ts';
import type {
  ComparedRef,
  InputRef,
  Method,
  PictureRef,
  PlannedTarget,
  TaskDraft,
  Variant,
} from '../explain/method.ts';
import type { Metric } from '../explain/metric.ts';
import type { ImageModel } from '../models/model.ts';
import { planMeasurements, type PlannedMeasurement } from './plan-measurements.ts';
import { taskFolder } from './task-folder.ts';

/** One thing to compute, as plain data. Equal keys mean equal results. */
export interface PlannedTask {
  /** sha256 over everything that the numbers of the result depend on; what is measured of it has keys of its own. */
  readonly key: string;
  /** Where its files lie, relative to `content/`. */
  readonly folder: string;
  /** The trial that it belongs to, where it is none of the report's own. */
  readonly trial?: string;
  readonly method: { readonly id: string; readonly version: number };
  readonly variant: Variant;
  readonly params: Readonly<Record<string, unknown>>;
  readonly model: { readonly id: string; readonly digest: string };
  readonly input: InputRef | null;
  readonly dependencies: readonly PictureRef[];
  /** Other methods whose maps the result is made of. */
  readonly compared?: readonly ComparedRef[];
  readonly target: PlannedTarget;
  /** Names of the arrays to store; all where there is no list. */
  readonly arrays?: readonly string[];
  /** What is measured of the map; nothing where there is no list. */
  readonly measurements?: readonly PlannedMeasurement[];
  /** 32 bits from the key. */
  readonly seed: number;
  /** Estimated work, in forward passes of the network, without that of measuring. */
  readonly cost: number;
}

/** A model with the pictures of the report, their labels being indices of this model's classes. */
export interface ModelWithPictures {
  readonly model: ImageModel;
  readonly pictures: readonly PictureRef[];
}

/**
 * The immutable list of what a configuration asks for: method × model × variant × what the method makes of the pictures, of the
 * report first and then of its trials. A model that has no picture there is not explained.
 *
 * @throws UserError for a name that does not exist, or a task that is asked for twice
 */
export function planTasks(config: Config, models: readonly ModelWithPictures[], rooms: Rooms): readonly PlannedTask[] {
  const compared = rooms.methods.filter(isCompared);
  const severalModels = models.length > 1;
  const planFor = (
    { methods, measures }: Pick<Config, 'methods' | 'measures'>,
    at: string,
    trial?: string,
  ): readonly PlannedTask[] => {
    const metrics = chooseMetrics(measures, rooms.metrics, `${at}measures`);
    const own = models.map(({ model, pictures }) => ({
      model,
      pictures: pictures.filter((picture) => picture.trial === trial),
    }));
    const choices = chooseMethods({ ...config, methods }, rooms.methods, `${at}methods`);
    const listed = choices.map(({ method }) => method.id);
    return choices.flatMap(({ method, at: entry, variants, params, arrays, models: chosen }) => {
      if (method.kind === 'text') return [];
      return own
        .filter(({ model, pictures }) => chosen.includes(model.id) && pictures.length > 0)
        .flatMap(({ model, pictures }) =>
          variants.flatMap((variant) =>
            within(entry, () => method.plan({ model, pictures, variant, params, compared, listed })).map((draft) =>
              planTask({ method, model, variant, params, arrays, metrics, trial, draft, severalModels }),
            ),
          ),
        );
    });
  };
  const tasks = [
    ...planFor(config, ''),
    ...config.trials.flatMap((trial, index) => planFor(trial, `trials[${index}].`, trial.id)),
  ];
  refuseTwins(tasks);
  return tasks;
}

interface Ingredients {
  readonly method: Method;
  readonly model: ImageModel;
  readonly variant: Variant;
  readonly params: Readonly<Record<string, unknown>>;
  readonly arrays: readonly string[] | undefined;
  readonly metrics: readonly Metric[];
  readonly trial: string | undefined;
  readonly draft: TaskDraft;
  readonly severalModels: boolean;
}

function planTask(ingredients: Ingredients): PlannedTask {
  const { method, model, variant, params, arrays, trial, draft, severalModels } = ingredients;
  const { picture, target, cost, dependencies = [], compared = [] } = draft;
  const identity = {
    content: CONTENT_VERSION,
    method: { id: method.id, version: method.version },
    variant,
    params,
    model: model.digest, // over weights and preprocessing
    picture: picture?.digest ?? null,
    // The answer is written down with its name.
    target: target.kind === 'predicted-class' ? { ...target, classes: model.classes } : target,
    after: dependencies.map(({ digest }) => digest),
    ...(arrays !== undefined && { arrays }),
  };
  const key = sha256(canonicalJson({ ...identity, ...(compared.length > 0 && { compared }) }));
  const { seedParams } = method;
  const measurements = picture === null ? [] : planMeasurements(key, ingredients, picture, ingredients.metrics);
  const name = { method: method.id, picture: picture?.id ?? null, target, variant, key };
  return {
    key,
    folder: taskFolder({ ...name, model: severalModels ? model.id : null }),
    ...(trial !== undefined && { trial }),
    method: { id: method.id, version: method.version },
    variant,
    params,
    model: { id: model.id, digest: model.digest },
    input: picture && plainRef(picture),
    dependencies: dependencies.map(plainRef),
    ...(compared.length > 0 && { compared }),
    target,
    ...(arrays !== undefined && { arrays }),
    ...(measurements.length > 0 && { measurements }),
    seed: seedOf(seedParams === undefined ? key : sha256(canonicalJson({ ...identity, params: seedParams }))),
    cost,
  };
}

/** 32 bits of a task's key. */
export function seedOf(key: string): number {
  return Number.parseInt(key.slice(0, 8), 16);
}

/** A picture without the path that it has on this machine. */
function plainRef({ id, digest, label }: PictureRef): PictureRef {
  return { id, digest, label };
}

/** @throws UserError when two tasks would write into one folder */
export function refuseTwins(tasks: readonly PlannedTask[]): void {
  const folders = new Set<string>();
  for (const { folder, method } of tasks) {
    if (folders.has(folder)) {
      const received = `\`${method.id}\` twice with the same parameters`;
      throw expected('each task once', { at: 'methods', received, hint: 'Remove one of the two.' });
    }
    folders.add(folder);
  }
}
