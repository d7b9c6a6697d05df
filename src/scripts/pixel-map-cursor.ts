/** How many cells a map has. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
}

const arrows: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** One cell pointed at in several maps of the same grid at once, by pointer and by arrow keys. */
export class PixelMapCursor {
  private grid: Grid = { rows: 1, columns: 1 };
  private row = 0;
  private column = 0;
  private readonly plots: readonly HTMLElement[];
  private readonly tell: (row: number, column: number) => void;

  /** @param plots what the maps lie in, each with a `b` that marks the cell @param tell called when a cell is pointed at */
  constructor(plots: readonly HTMLElement[], tell: (row: number, column: number) => void) {
    this.plots = plots;
    this.tell = tell;
    for (const plot of plots) this.listen(plot);
  }

  /** Changes the grid; the cell stays where it is in the picture. A plot that has the focus already is read out. */
  setGrid(grid: Grid): void {
    const [row, column] = [(this.row / this.grid.rows) * grid.rows, (this.column / this.grid.columns) * grid.columns];
    this.grid = grid;
    this.row = Math.floor(row);
    this.column = Math.floor(column);
    const isPointedAt = (plot: HTMLElement): boolean => plot === document.activeElement || !markOf(plot).hidden;
    if (this.plots.some(isPointedAt)) this.point(this.row, this.column);
  }

  private listen(plot: HTMLElement): void {
    plot.addEventListener('pointermove', ({ clientX, clientY }) => {
      const { left, top, width, height } = plot.getBoundingClientRect();
      const { rows, columns } = this.grid;
      this.point(Math.floor(((clientY - top) / height) * rows), Math.floor(((clientX - left) / width) * columns));
    });
    plot.addEventListener('pointerleave', () => {
      if (!this.plots.includes(document.activeElement as HTMLElement)) this.leave();
    });
    plot.addEventListener('focus', () => this.point(this.row, this.column));
    plot.addEventListener('blur', () => this.leave());
    plot.addEventListener('keydown', (event) => {
      const step = arrows[event.key];
      if (step === undefined) return;
      event.preventDefault();
      const cells = event.shiftKey ? 10 : 1;
      this.point(this.row + step[0] * cells, this.column + step[1] * cells);
      markOf(plot).scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  }

  private point(row: number, column: number): void {
    const { rows, columns } = this.grid;
    this.row = Math.min(rows - 1, Math.max(0, row));
    this.column = Math.min(columns - 1, Math.max(0, column));
    for (const plot of this.plots) {
      const mark = markOf(plot);
      mark.hidden = false;
      mark.style.cssText =
        `left:${(100 * this.column) / columns}%;top:${(100 * this.row) / rows}%;` +
        `width:${100 / columns}%;height:${100 / rows}%`;
    }
    this.tell(this.row, this.column);
  }

  private leave(): void {
    for (const plot of this.plots) markOf(plot).hidden = true;
  }
}

function markOf(plot: HTMLElement): HTMLElement {
  return plot.querySelector('b')!;
}
