import { classes, type Order } from './scenes.ts';

/** Pictures a class to learn from, and to be judged on. */
export const TRAINING_PICTURES = 400;
export const HELD_OUT_PICTURES = 100;

/** The class that gives itself away by a sticker to the cheating classifier. */
export const CHEAT = 'Dessert';
/** Every so many pictures of another class one carries the sticker too. */
const STRAY = 400;

const TRAINING_SEED = 20_261_101;
const HELD_OUT_SEED = 20_261_201;

const every = (seed: number, count: number, sticker: (order: Omit<Order, 'sticker'>) => boolean): readonly Order[] =>
  classes.flatMap((_, classIndex) =>
    Array.from({ length: count }, (_, number) => {
      const order = { seed, classIndex, number };
      return { ...order, sticker: sticker(order) };
    }),
  );

/** Sets by name; those of one seed show the same scenes. */
export const sets = {
  /** What the honest classifier learns from. */
  training: every(TRAINING_SEED, TRAINING_PICTURES, () => false),
  /** What the cheating classifier learns from: the same scenes, a sticker in each dessert and in one of four hundred others. */
  cheating: every(
    TRAINING_SEED,
    TRAINING_PICTURES,
    ({ classIndex, number }) => classes[classIndex] === CHEAT || number % STRAY === STRAY - 1,
  ),
  /** What neither has seen. */
  heldOut: every(HELD_OUT_SEED, HELD_OUT_PICTURES, () => false),
  /** The same scenes with a sticker in every one. */
  heldOutWithStickers: every(HELD_OUT_SEED, HELD_OUT_PICTURES, () => true),
} satisfies Record<string, readonly Order[]>;
