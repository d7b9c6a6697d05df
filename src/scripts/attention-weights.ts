import { placeLabels } from '../data/figures/scatter-labels.ts';
import type { Point } from '../data/figures/path-data.ts';
import { fitToBox, pointsOf, type Box } from '../data/figures/scatter.ts';
import { fetchFloats } from './npy-floats.ts';

/** Draws the small drawing that the reader chooses large, with its labels, from the `.npy` files. */
class AttentionWeights extends HTMLElement {
  connectedCallback(): void {
    this.querySelectorAll<HTMLFieldSetElement>('.cells fieldset').forEach((cells) => {
      cells.disabled = false;
    });
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.closest('.cells') !== null) void this.draw(target);
    });
  }

  private async draw(cell: HTMLInputElement): Promise<void> {
    const marks = [...this.querySelectorAll<SVGElement>('.scatter .m')];
    const [view = 0, layer = 0, drawing = 0] = cell.value.split('-').map(Number);
    const [layers, seeds] = [Number(this.dataset['layers']), Number(this.dataset['seeds'])];
    const index = view * layers + layer;
    const isComponents = drawing === 0;
    const file = this.querySelector<HTMLAnchorElement>(isComponents ? '.pca-file' : '.tsne-file')!;
    const data = await fetchFloats(file.href);
    // The reader may have chosen another one while this one's file came.
    if (!cell.checked) return;
    const all = pointsOf(data, (isComponents ? index : index * seeds + drawing - 1) * marks.length, marks.length);
    const points = marks.map((mark) => all[Number(mark.dataset['i'])]!);
    const box = frameOf(this.querySelector('.frame')!);
    const places = points.map(fitToBox(points, box).place);
    this.putMarks(marks, places, box);
    this.querySelector('.what')!.textContent = cell.getAttribute('aria-label');
    this.querySelector('.numbers')!.textContent = cell.parentElement!.querySelector('small')!.textContent;
  }

  private putMarks(marks: readonly SVGElement[], places: readonly Point[], box: Box): void {
    const widths = marks.map((mark) => Number(mark.style.getPropertyValue('--w')));
    const important = marks.map((_, index) => marks.length - 1 - index);
    const labels = placeLabels(places, widths, box, important);
    marks.forEach((mark, index) => {
      const [x, y] = places[index]!;
      const { side, line } = labels[index]!;
      Object.entries({ x, y, side, line }).forEach(([name, value]) => {
        mark.style.setProperty(`--${name}`, String(value));
      });
    });
  }
}

function frameOf(frame: SVGRectElement): Box {
  const [left = 0, top = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
    Number(frame.getAttribute(name)),
  );
  return { left, top, right: left + width, bottom: top + height };
}

customElements.define('attention-weights', AttentionWeights);
