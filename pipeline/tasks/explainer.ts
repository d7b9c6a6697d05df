import type { Target } from '../../schema/result.ts';
import type { OpenEngine } from '../engine/open.ts';
import { scoresError, UserError } from '../base/errors.ts';
import type { ModelInput } from '../inputs/input.ts';
import { measureMap, SharedMeasures, subjectOf, type MapMeasures } from './map-measures.ts';
import type { ComparedMethod, Context, Explanation, Method, Task } from '../explain/method.ts';
import type { AnyMethod } from '../explain/text-method.ts';
import type { Rooms } from '../config/find-rooms.ts';
import { isCompared } from '../explain/compared-methods.ts';
import { changesAgain, costAgain, paramsAgain } from '../config/metric-choice.ts';
import type { Metric, Part } from '../explain/metric.ts';
import type { NdArray } from '../../numerics/nd-array.ts';
import { PictureCache } from './picture-cache.ts';
import type { Picture } from '../inputs/pictures.ts';
import { seedOf, type PlannedTask } from '../plan/plan.ts';
import { renderedMask } from './rendered-input.ts';
import type { Runner } from '../explain/runner.ts';
import type { Files } from '../store/store.ts';
import { finishTask } from './task-result.ts';
import { TextExplainer } from './text-explainer.ts';
import type { OpenTexts } from '../inputs/open-texts.ts';

/** What became of a task. */
export type Outcome =
  | { readonly state: 'done'; readonly files: Files }
  /** `message` is one line; there is a `stack` where it is a defect. */
  | { readonly state: 'failed'; readonly message: string; readonly stack?: string };

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

  /** @param rendered the pictures and masks as their models see them, by their paths in `content/` */
  constructor(
    inputs: readonly ModelInput[],
    rendered: Files,
    texts: OpenTexts,
    { methods, metrics }: Rooms,
    engine: OpenEngine,
  ) {
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

  /** Never throws: what goes wrong is the task's outcome. */
  async explain(task: PlannedTask): Promise<Outcome> {
    try {
      const method = this.#methods.get(task.method.id)!;
      if (method.kind === 'text') {
        const explanation = await this.#texts.explain(method, task);
        return { state: 'done', files: (await finishTask(task, explanation.target, explanation)).files };
      }
      return await this.#explainPicture(method, task);
    } catch (error) {
      return { state: 'failed', ...reasonOf(error) };
    }
  }

  async #explainPicture(method: Method, task: PlannedTask): Promise<Outcome> {
    const runner = this.#runners.get(task.model.id)!;
    const [, height, width] = runner.model.inputShape;
    const read = (id: string): Promise<Float32Array> => this.#pictures.read(task.model.id, id);
    const picture = task.input === null ? new Float32Array(3 * height * width) : await read(task.input.id);
    const target = await this.#resolve(task, runner, picture);
    const { variant, params, seed, dependencies } = task;
    const asked = { variant, params, target, seed, picture, dependencies };
    const context: Context = {
      runner,
      picture: ({ id }) => read(id),
      runnerOf: this.#runnerOf,
      compared: this.#compared,
    };
    const explanation = await method.explain(asked, context);
    const measured = await this.#measure(task, method, asked, explanation, context);
    return { state: 'done', files: (await finishTask(task, target, withMeasures(explanation, measured))).files };
  }

  /** What the task's metrics find in its map; nothing where there is none. */
  async #measure(
    { metrics = [], model, input: ref }: PlannedTask,
    method: Method,
    task: Task<Readonly<Record<string, unknown>>>,
    { relevance, drawn }: Explanation,
    context: Context,
  ): Promise<MapMeasures> {
    const input = this.#inputs.get(model.id)!;
    const known = input.pictures.find(({ id }) => id === ref?.id);
    const chosen = this.#metrics.filter(({ id }) => metrics.some((metric) => metric.id === id));
    if (relevance === undefined || known === undefined) return { measures: {}, series: {}, remarks: [] };
    const { runner } = context;
    const { variant, params, target, picture } = task;
    const use = { method, model: runner.model, variant, params };
    const subject = subjectOf(model.digest, known.digest, target);
    const explainAgain = async (changed: Float32Array): Promise<NdArray> => {
      const again = await method.explain({ ...task, params: paramsAgain(use), picture: changed }, context);
      return again.relevance ?? relevance;
    };
    return measureMap(
      {
        relevance,
        ...(drawn !== undefined && { drawn }),
        picture,
        target,
        runner,
        parts: await partsOf(known, input.model.id, this.#rendered),
        seed: seedOf(subject),
        costAgain: costAgain(use, known),
        changesAgain: changesAgain(use),
        explainAgain,
        shared: this.#shared.of(subject),
      },
      chosen,
    );
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

/** An explanation with what was measured of its map, after what the method itself has measured. */
function withMeasures(explanation: Explanation, { measures, series, remarks }: MapMeasures): Explanation {
  return {
    ...explanation,
    measures: { ...explanation.measures, ...measures },
    series: { ...explanation.series, ...series },
    remarks: [...(explanation.remarks ?? []), ...remarks],
  };
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
