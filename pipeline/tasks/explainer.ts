import type { Result, Target } from '../../schema/result.ts';
import type { OpenEngine } from '../engine/open.ts';
import { scoresError, UserError } from '../base/errors.ts';
import type { ModelInput } from '../inputs/input.ts';
import { measureMap, NOTHING_MEASURED, SharedMeasures, subjectOf, type MapMeasures } from './map-measures.ts';
import { decodeNpy } from '../base/npy.ts';
import type { ComparedMethod, Context, Method, Task } from '../explain/method.ts';
import type { MeasuredMap, Metric, Part } from '../explain/metric.ts';
import type { AnyMethod } from '../explain/text-method.ts';
import type { Rooms } from '../config/find-rooms.ts';
import { isCompared } from '../explain/compared-methods.ts';
import { changesAgain, costAgain, paramsAgain } from '../config/metric-choice.ts';
import type { NdArray } from '../../numerics/nd-array.ts';
import { PictureCache } from './picture-cache.ts';
import type { Picture } from '../inputs/pictures.ts';
import { seedOf, type PlannedTask } from '../plan/plan.ts';
import { renderedMask } from './rendered-input.ts';
import type { Runner } from '../explain/runner.ts';
import type { Files } from '../store/store.ts';
import { finishTask } from './task-result.ts';
import { checkDeclared, deriveRelevance } from './stored-relevance.ts';
import type { MeasurementWork, TaskWork } from './task-work.ts';
import { TextExplainer } from './text-explainer.ts';
import type { OpenTexts } from '../inputs/open-texts.ts';

/** When something was computed, and for how long. */
export interface Timing {
  readonly startedAt: Date;
  readonly durationMs: number;
}

/** What one metric has found, as planned. */
interface MadeMeasurement {
  readonly id: string;
  readonly found: MapMeasures;
  readonly timing: Timing;
}

/** What became of a task. */
export type Outcome =
  | {
      readonly state: 'done';
      /** The map, where it was computed. */
      readonly map?: { readonly files: Files; readonly timing: Timing };
      readonly measurements: readonly MadeMeasurement[];
    }
  /** `message` is one line; there is a `stack` where it is a defect. */
  | { readonly state: 'failed'; readonly message: string; readonly stack?: string };

/** What a map is measured by. */
interface Measurable {
  readonly relevance?: NdArray;
  readonly drawn?: NdArray;
}

/** Models, methods and pictures of one run, brought together for one task after another. */
export class Explainer {
  readonly #runners: ReadonlyMap<string, Runner>;
  readonly #methods: ReadonlyMap<string, AnyMethod>;
  readonly #compared: readonly ComparedMethod[];
  readonly #metrics: readonly Metric[];
  readonly #texts: TextExplainer;
  readonly #inputs: ReadonlyMap<string, ModelInput>;
  readonly #rendered: Files;
  readonly #pictures: PictureCache;
  /** The class that a model gives a picture, by model and picture. */
  readonly #answers = new Map<string, Promise<number>>();
  readonly #shared = new SharedMeasures();
  readonly #runnerOf: OpenEngine['runner'];
  readonly #now: () => Date;

  /** @param rendered the pictures and masks as their models see them, by their paths in `content/` */
  constructor(
    inputs: readonly ModelInput[],
    rendered: Files,
    texts: OpenTexts,
    { methods, metrics }: Rooms,
    engine: OpenEngine,
    now: () => Date,
  ) {
    this.#metrics = metrics;
    this.#now = now;
    this.#rendered = rendered;
    this.#texts = new TextExplainer(texts, engine);
    this.#runners = new Map(inputs.map(({ model }) => [model.id, engine.runner(model)]));
    this.#runnerOf = (model) => engine.runner(model);
    this.#methods = new Map(methods.map((method) => [method.id, method]));
    this.#compared = methods.filter(isCompared);
    this.#metrics = metrics;
    this.#inputs = new Map(inputs.map((input) => [input.model.id, input]));
    this.#pictures = new PictureCache(inputs, rendered);
  }

  /**
   * Computes a task's map and measures it, or measures what is stored. Never throws: what goes wrong is the task's outcome.
   *
   * @param stored the files of a map that has been computed, by their names
   */
  async explain(work: TaskWork, stored: Files): Promise<Outcome> {
    try {
      const { task } = work;
      const method = this.#methods.get(task.method.id)!;
      if (method.kind === 'text') {
        const [explanation, timing] = await this.#timed(() => this.#texts.explain(method, task));
        const { files } = await finishTask(task, explanation.target, explanation);
        return { state: 'done', map: { files, timing }, measurements: [] };
      }
      return await (work.map === undefined
        ? this.#explainPicture(method, work)
        : this.#measureStored(method, work, work.map.result, stored));
    } catch (error) {
      return { state: 'failed', ...reasonOf(error) };
    }
  }

  async #explainPicture(method: Method, { task, measurements }: TaskWork): Promise<Outcome> {
    const [{ asked, context, explanation, files }, timing] = await this.#timed(async () => {
      const picture = await this.#read(task);
      const target = await this.#resolve(task, this.#runners.get(task.model.id)!, picture);
      const { asked, context } = this.#ask(task, target, picture);
      const explanation = await method.explain(asked, context);
      checkDeclared(method, explanation);
      return { asked, context, explanation, files: (await finishTask(task, target, explanation)).files };
    });
    const made = await this.#measure(measurements, task, method, asked, explanation, context);
    return { state: 'done', map: { files, timing }, measurements: made };
  }

  /** Measures a map by what is stored of it, and explains its picture again for the metrics that ask for more. */
  async #measureStored(
    method: Method,
    { task, measurements }: TaskWork,
    { arrays, target }: Result,
    stored: Files,
  ): Promise<Outcome> {
    const { asked, context } = this.#ask(task, target, await this.#read(task));
    const again = measurements.filter(({ isAgain }) => isAgain);
    const others = measurements.filter(({ isAgain }) => !isAgain);
    const relevance = deriveRelevance(method, (name) => {
      const file = arrays.find((array) => array.name === name)?.file;
      const bytes = file === undefined ? undefined : stored.get(file);
      return bytes && decodeNpy(bytes, `${task.folder}/${file}`);
    });
    const byStored = await this.#measure(others, task, method, asked, relevance ? { relevance } : {}, context);
    if (again.length === 0) return { state: 'done', measurements: byStored };
    const explanation = await method.explain(asked, context);
    const byExplaining = await this.#measure(again, task, method, asked, explanation, context);
    return { state: 'done', measurements: [...byStored, ...byExplaining] };
  }

  /** [3, H, W] in [0, 1]; all zeros for a task that no picture enters. */
  async #read({ model, input }: PlannedTask): Promise<Float32Array> {
    const [, height, width] = this.#runners.get(model.id)!.model.inputShape;
    return input === null ? new Float32Array(3 * height * width) : this.#pictures.read(model.id, input.id);
  }

  /** A task as its method is asked. */
  #ask(
    { model, variant, params, seed, dependencies, compared = [] }: PlannedTask,
    target: Target,
    picture: Float32Array,
  ): { readonly asked: Task<PlannedTask['params']>; readonly context: Context } {
    const asked = { variant, params, target, seed, picture, dependencies };
    const context: Context = {
      runner: this.#runners.get(model.id)!,
      picture: ({ id }) => this.#pictures.read(model.id, id),
      runnerOf: this.#runnerOf,
      compared: this.#compared.filter(({ id }) => compared.some((one) => one.id === id)),
    };
    return { asked, context };
  }

  /** What metrics find in a map, in their order; nothing where there is none. */
  async #measure(
    measurements: readonly MeasurementWork[],
    { model, input: ref }: PlannedTask,
    method: Method,
    task: Task<PlannedTask['params']>,
    measurable: Measurable,
    context: Context,
  ): Promise<readonly MadeMeasurement[]> {
    if (measurements.length === 0) return [];
    const input = this.#inputs.get(model.id)!;
    const picture = input.pictures.find(({ id }) => id === ref?.id)!;
    const map = await this.#measured(picture, model, method, task, measurable, context);
    const made: MadeMeasurement[] = [];
    for (const { id } of measurements) {
      const metric = this.#metrics.find((one) => one.id === id)!;
      const [found, timing] = await this.#timed(() =>
        Promise.resolve(map ? measureMap(map, metric) : NOTHING_MEASURED),
      );
      made.push({ id, found, timing });
    }
    return made;
  }

  /** A map with all that metrics can ask about it; undefined where the method says of none where it points. */
  async #measured(
    known: Picture,
    model: PlannedTask['model'],
    method: Method,
    task: Task<PlannedTask['params']>,
    { relevance, drawn }: Measurable,
    context: Context,
  ): Promise<MeasuredMap | undefined> {
    if (relevance === undefined) return undefined;
    const { runner } = context;
    const { variant, params, target, picture } = task;
    const use = { method, model: runner.model, variant, params };
    const subject = subjectOf(model.digest, known.digest, target);
    const explainAgain = async (changed: Float32Array): Promise<NdArray> => {
      const again = await method.explain({ ...task, params: paramsAgain(use), picture: changed }, context);
      return again.relevance ?? relevance;
    };
    return {
      relevance,
      ...(drawn !== undefined && { drawn }),
      picture,
      target,
      runner,
      parts: await partsOf(known, model.id, this.#rendered),
      seed: seedOf(subject),
      costAgain: costAgain(use, known),
      changesAgain: changesAgain(use),
      explainAgain,
      shared: this.#shared.of(subject),
    };
  }

  async #timed<Value>(act: () => Promise<Value>): Promise<readonly [Value, Timing]> {
    const startedAt = this.#now();
    const value = await act();
    return [value, { startedAt, durationMs: this.#now().getTime() - startedAt.getTime() }];
  }

  /** The class to explain, asked from the model where no label says it. */
  async #resolve({ target, input, model }: PlannedTask, runner: Runner, data: Float32Array): Promise<Target> {
    if (target.kind !== 'predicted-class') return target;
    const name = `${model.id}/${input?.id ?? ''}`;
    const answer = this.#answers.get(name) ?? runner.logits({ kind: 'stored', count: 1, data }).then(largestIndex);
    this.#answers.set(name, answer);
    const classIndex = await answer;
    return { kind: 'class', classIndex, className: runner.model.classes[classIndex]!, from: 'prediction' };
  }
}

/** The parts of a picture that have masks, as they lie on what the model sees. */
function partsOf({ id, masks }: Picture, model: string, rendered: Files): Promise<readonly Part[]> {
  return Promise.all(masks.map(async ({ part }) => ({ part, mask: await renderedMask(rendered, model, id, part) })));
}

/** Index of the largest value, the first of equals. @throws UserError for NaN, among which none is the largest */
function largestIndex(logits: Float32Array): number {
  const index = logits.indexOf(logits.reduce((a, b) => Math.max(a, b)));
  if (index < 0) throw scoresError();
  return index;
}

/** A user's mistake says all in its line; of a defect the place is needed too. */
function reasonOf(error: unknown): { message: string; stack?: string } {
  if (!(error instanceof Error)) return { message: String(error) };
  const [line = ''] = error.message.split('\n');
  if (error instanceof UserError) return { message: line };
  return { message: `${error.name}: ${line}`, ...(error.stack !== undefined && { stack: error.stack }) };
}
