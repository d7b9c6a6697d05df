/** The pages have their own copy of this module: a development server counts for both in the global. */
const COUNT = Symbol.for('vitrine.changes');
const shared = globalThis as { [COUNT]?: number };

/** How often what pages are made from has changed since the development server began. */
export function countChanges(): number {
  return shared[COUNT] ?? 0;
}

/** Makes the next page read again what it is made from. */
export function noteChange(): void {
  shared[COUNT] = countChanges() + 1;
}
