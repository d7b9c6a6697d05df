import { describe, expect, it } from 'vitest';
import { mapAtOnce } from '../schema/map-at-once.ts';

describe('work on many items', () => {
  it('begins in order, so many at once, and ends when all have', async () => {
    const begun: number[] = [];
    let active = 0;
    let most = 0;
    const made = await mapAtOnce(
      [1, 2, 3, 4, 5, 6, 7],
      async (item) => {
        begun.push(item);
        most = Math.max(most, ++active);
        await new Promise((resolve) => setTimeout(resolve, 8 - item));
        active--;
        return 10 * item;
      },
      3,
    );
    const all = [1, 2, 3, 4, 5, 6, 7];
    expect({ begun, most, active }).toEqual({ begun: all, most: 3, active: 0 });
    expect(made).toEqual(all.map((item) => 10 * item));
  });

  it('begins nothing after an error', async () => {
    const begun: number[] = [];
    const failing = mapAtOnce(
      [1, 2, 3, 4],
      async (item) => {
        begun.push(item);
        await Promise.resolve();
        if (item === 1) throw new Error('first');
        return 10 * item;
      },
      2,
    );
    await expect(failing).rejects.toThrow('first');
    expect(begun.length).toBeLessThan(4);
  });

  it('lets come to an end what is under way when it is stopped', async () => {
    const stop = new AbortController();
    const log: string[] = [];
    const stopped = mapAtOnce(
      [1, 2, 3],
      async (item) => {
        log.push(`begun ${item}`);
        if (item === 1) stop.abort(new Error('stop'));
        await new Promise((resolve) => setTimeout(resolve, 10 * item));
        log.push(`ended ${item}`);
        return 10 * item;
      },
      2,
      stop.signal,
    );
    await expect(stopped).rejects.toThrow('stop');
    expect(log).toEqual(['begun 1', 'ended 1']);
    await expect(mapAtOnce([1], () => expect.unreachable(), 1, stop.signal)).rejects.toThrow('stop');
  });
});
