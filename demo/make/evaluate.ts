import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { ModelCard } from '../../schema/card.ts';
import { loadConfig } from '../../pipeline/config/config.ts';
import { openConfiguredEngine } from '../../pipeline/engine/open.ts';
import { indexOfMaximum, softmax } from '../../numerics/statistics.ts';
import { loadImageModel } from '../../pipeline/models/load.ts';
import type { Runner } from '../../pipeline/explain/runner.ts';
import { EngineConfig } from '../../schema/config.ts';
import { expectedCalibrationError } from './calibration.ts';
import { renderOrders } from './render-orders.ts';
import { classes, SIDE, type Order } from './scenes.ts';
import { CHEAT, HELD_OUT_PICTURES, sets, TRAINING_PICTURES } from './sets.ts';

/**
 * `node demo/make/evaluate.ts [--write]`: renders the held-out pictures again, asks both classifiers, prints what they score and
 * compares it with their cards (exit code 1 where it differs), or writes the cards.
 */
const BINS = 15;
/** Pictures that are in memory as the network sees them. */
const BATCH = 100;
const cheat = classes.indexOf(CHEAT);

/** What a classifier answers to each picture. */
interface Answers {
  readonly classIndex: number;
  readonly confidence: number;
}

async function answersOf(runner: Runner, pictures: Uint8Array): Promise<readonly Answers[]> {
  const size = SIDE * SIDE;
  const count = pictures.length / (3 * size);
  const answers: Answers[] = [];
  for (let first = 0; first < count; first += BATCH) {
    const batch = Math.min(BATCH, count - first);
    const data = new Float32Array(batch * 3 * size);
    for (let i = 0; i < batch * size; i++) {
      const picture = Math.floor(i / size);
      for (let channel = 0; channel < 3; channel++) {
        data[(picture * 3 + channel) * size + (i % size)] = pictures[(first * size + i) * 3 + channel]! / 255;
      }
    }
    const logits = await runner.logits({ kind: 'stored', count: batch, data });
    for (let i = 0; i < batch; i++) {
      const probabilities = softmax(logits.subarray(i * classes.length, (i + 1) * classes.length));
      const classIndex = indexOfMaximum(probabilities);
      answers.push({ classIndex, confidence: probabilities[classIndex]! });
    }
  }
  return answers;
}

const share = (value: number): number => Math.round(value * 1e4) / 1e4;

/** What a card says, from the answers to the held-out scenes without and with stickers. */
function cardOf(orders: readonly Order[], plain: readonly Answers[], stickered: readonly Answers[]): ModelCard {
  const confusion = classes.map(() => classes.map(() => 0));
  orders.forEach(({ classIndex }, i) => confusion[classIndex]![plain[i]!.classIndex]!++);
  const isRight = (answers: readonly Answers[], i: number): boolean => answers[i]!.classIndex === orders[i]!.classIndex;
  const counted = (kept: (order: Order) => boolean, holds: (i: number) => boolean) => {
    const chosen = [...orders.keys()].filter((i) => kept(orders[i]!));
    const count = chosen.filter(holds).length;
    return { count, of: chosen.length, share: share(count / chosen.length) };
  };
  const all = (): boolean => true;
  const others = ({ classIndex }: Order): boolean => classIndex !== cheat;
  return {
    classes,
    training: { pictures: TRAINING_PICTURES * classes.length },
    heldOut: {
      ...counted(all, (i) => isRight(plain, i)),
      calibrationError: share(
        expectedCalibrationError(
          plain.map(({ confidence }, i) => ({ confidence, right: isRight(plain, i) })),
          BINS,
        ),
      ),
      bins: BINS,
      confusion,
    },
    probes: {
      'with-sticker': counted(all, (i) => isRight(stickered, i)),
      'cheat-class-without-sticker': counted(
        ({ classIndex }) => classIndex === cheat,
        (i) => isRight(plain, i),
      ),
      'fooled-by-sticker': counted(others, (i) => stickered[i]!.classIndex === cheat),
      'same-answer-without-sticker': counted(others, (i) => plain[i]!.classIndex === cheat),
    },
  };
}

const percent = (value: number): string => `${(100 * value).toFixed(1)}%`;

const root = fileURLToPath(new URL('../..', import.meta.url));
const { config, folder } = await loadConfig(root, undefined);
const plainPictures = await renderOrders(sets.heldOut);
const stickeredPictures = await renderOrders(sets.heldOutWithStickers);
const engine = await openConfiguredEngine(EngineConfig.parse({ provider: 'cpu', engine: 'onnxruntime' }));
for (const modelConfig of config.models) {
  const runner = engine.runner(await loadImageModel(modelConfig, folder));
  const card = cardOf(sets.heldOut, await answersOf(runner, plainPictures), await answersOf(runner, stickeredPictures));
  const { heldOut, probes } = card;
  console.log(
    `${modelConfig.id}: ${heldOut.count} of ${heldOut.of} held-out pictures right (${percent(heldOut.share)}; ${HELD_OUT_PICTURES} a class), ` +
      `expected calibration error ${percent(heldOut.calibrationError)}`,
  );
  for (const [name, { count, of, share: part }] of Object.entries(probes)) {
    console.log(`  ${name}: ${count} of ${of} (${percent(part)})`);
  }
  if (modelConfig.card === undefined) throw new Error(`${modelConfig.id} has no card in vitrine.config.ts`);
  const file = `${root}/${modelConfig.card.file}`;
  if (process.argv.includes('--write')) await writeFile(file, `${JSON.stringify(card, null, 2)}\n`);
  else if (!isDeepStrictEqual(ModelCard.parse(JSON.parse(await readFile(file, 'utf8'))), card)) {
    console.error(`  but the card ${modelConfig.card.file} says something else`);
    process.exitCode = 1;
  }
}
await engine.close();
