/** Words of a report that is served while it grows. */
export const liveEn = {
  computing: (finished: number, tasks: number) => `Computing: ${finished} of ${tasks} done`,
};
