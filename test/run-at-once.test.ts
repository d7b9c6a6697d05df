import { describe, expect, it } from 'vitest';
import { forEachAtOnce } from '../pipeline/base/for-each-at-once.ts';

describe('work on many items', () => {
  const never = new AbortController().signal;

  it('begins in order, so many at once, and ends when all have', async () => {
    const begun: number[] = [];
    let active = 0;
    let most = 0;
    await forEachAtOnce([1, 2, 3, 4, 5, 6, 7], 3, never, async (item) => {
      begun.push(item);
      most = Math.max(most, ++active);
      await new Promise((resolve) => setTimeout(resolve, 8 - item));
      active--;
    });
    expect({ begun, most, active }).toEqual({ begun: [1, 2, 3, 4, 5, 6, 7], most: 3, active: 0 });
  });

  it('begins nothing after an error', async () => {
    const begun: number[] = [];
    const failing = forEachAtOnce([1, 2, 3, 4], 2, never, async (item) => {
      begun.push(item);
      await Promise.resolve();
      if (item === 1) throw new Error('first');
    });
    await expect(failing).rejects.toThrow('first');
    expect(begun.length).toBeLessThan(4);
  });

  it('lets come to an end what is under way when it is stopped', async () => {
    const stop = new AbortController();
    const log: string[] = [];
    const stopped = forEachAtOnce([1, 2, 3], 2, stop.signal, async (item) => {
      log.push(`begun ${item}`);
      if (item === 1) stop.abort(new Error('stop'));
      await new Promise((resolve) => setTimeout(resolve, 10 * item));
      log.push(`ended ${item}`);
    });
    await expect(stopped).rejects.toThrow('stop');
    expect(log).toEqual(['begun 1', 'ended 1']);
    await expect(forEachAtOnce([1], 1, stop.signal, () => expect.unreachable())).rejects.toThrow('stop');
  });
});
