import type { liveEn } from '../en/live.ts';

/** 报告边算边看时的文字。 */
export const liveZhCn: typeof liveEn = {
  computing: (finished, tasks) => `正在计算：已完成 ${finished} / ${tasks}`,
};
