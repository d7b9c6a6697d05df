import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCard } from '../pipeline/inputs/card.ts';

const classes = ['Egg', 'Soup'];
const card = {
  classes,
  training: { pictures: 800 },
  heldOut: {
    count: 9,
    of: 10,
    share: 0.9,
    calibrationError: 0.02,
    bins: 15,
    confusion: [
      [5, 0],
      [1, 4],
    ],
  },
  probes: { stickered: { count: 1, of: 10, share: 0.1 } },
};
const probes = { stickered: 'With a sticker' };

async function read(data: unknown, config: { probes: Record<string, string> } = { probes }) {
  const folder = await mkdtemp(join(tmpdir(), 'card-'));
  await writeFile(join(folder, 'card.json'), JSON.stringify(data));
  return readCard({ file: 'card.json', ...config }, classes, folder);
}

it('reads a card and names its probes as the configuration does', async () => {
  const { heldOut, probes: named } = await read(card);
  expect(heldOut.confusion).toEqual([
    [5, 0],
    [1, 4],
  ]);
  expect(named).toEqual([{ id: 'stickered', name: 'With a sticker', count: 1, of: 10, share: 0.1 }]);
});

it.each([
  ['of other classes', { ...card, classes: ['Egg', 'Rice'] }, /a card of the classes Egg, Soup .*Egg, Rice/],
  ['with a ragged confusion matrix', { ...card, heldOut: { ...card.heldOut, confusion: [[5, 0], [1]] } }, /2 × 2/],
  ['with a share above 1', { ...card, heldOut: { ...card.heldOut, share: 1.2 } }, /heldOut\.share/],
  ['with an unknown key', { ...card, heldout: {} }, /`heldout`.*`heldOut`/],
])('refuses a card %s in one line', async (_, data, message) => {
  await expect(read(data)).rejects.toThrow(message);
});

it('refuses a probe that nobody explains', async () => {
  await expect(read(card, { probes: {} })).rejects.toThrow(/an entry for `stickered`/);
});
