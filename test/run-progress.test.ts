import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../pipeline/config/config.ts';
import { planTasks } from '../pipeline/plan/plan.ts';
import { workFor } from '../pipeline/tasks/task-work.ts';
import { barProgress, lineProgress, quietProgress, taskName, type Progress } from '../pipeline/tasks/progress.ts';
import { rooms, roomsOf } from './rooms.ts';
import { brighten, channels, picture, tinyConfig, tinyModel } from './tiny.ts';

const inputs = [{ model: tinyModel, pictures: [picture('one'), picture('two')] }];
const { methods } = roomsOf(brighten, channels);
const tasks = planTasks(parseConfig(tinyConfig({ measures: ['sensitivity'] })), inputs, { ...rooms, methods });
const works = tasks.map((task) => workFor(task, { state: 'missing' }, { ...rooms, methods })!);

/** A terminal that keeps what it was sent. */
class Screen extends Writable {
  readonly isTTY = true;
  readonly columns = 120;
  text = '';
  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** What a run writes in which the second task fails by a user's mistake and the third by a defect. */
function watch(open: (stream: Screen) => Progress): string {
  const screen = new Screen();
  const progress = open(screen);
  progress.start(works);
  for (const [index, work] of works.entries()) {
    if (index === 1) progress.failed(work, 'too bright');
    else if (index === 2) progress.failed(work, 'TypeError: x', 'TypeError: x\n    at y');
    else progress.done(work, 1234);
  }
  progress.stop();
  return screen.text;
}

const failures = 'brighten two-course failed: too bright\n';
const defect = 'brighten one-paper failed: TypeError: x\nTypeError: x\n    at y\n';

describe('progress', () => {
  it('names a task by its method and folder', () => {
    expect(tasks.map(taskName)[5]).toBe('channels two-mean-filter-1-paper');
  });

  it('in a log is a line a task', () => {
    const lines = watch(lineProgress).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      '6 maps and 4 measurements',
      '[1/6] brighten one-course 1.2 s',
      '[2/6] brighten two-course failed: too bright',
      '[3/6] brighten one-paper failed: TypeError: x',
    ]);
    expect(lines).toContain('[6/6] channels two-mean-filter-1-paper 1.2 s');
  });

  it('that is quiet says only what failed', () => {
    expect(watch(quietProgress)).toBe(failures + defect);
  });

  it('on a terminal is a bar that ends full and shows the time left, with the failures below', () => {
    const text = watch(barProgress);
    expect(text).toContain('0% | 0/6 tasks');
    expect(text).toMatch(/100% \| 6\/6 tasks \| \S+ left/);
    expect(text.endsWith(failures + defect)).toBe(true);
  });
});
