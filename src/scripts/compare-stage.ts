import { filledIn } from '../data/html/filled-in.ts';
import { differencePixels } from '../data/maps/map-compare.ts';
import type { Comparison } from '../data/maps/map-comparison.ts';
import { formatNumber } from '../data/base/numbers.ts';
import { colourBarElement } from './colour-bar-element.ts';
import type { MapWords } from './map-files.ts';

/** Never more than one change a second, and only on the reader’s command. */
const CHANGE_MS = 1000;

/** Two maps on top of each other: the second over the first, one after the other, or their difference. */
export class CompareStage {
  private readonly root: HTMLElement;
  private readonly words: MapWords;
  private readonly plot: HTMLElement;
  private readonly layers = [new Image(), new Image()] as const;
  private readonly canvas = document.createElement('canvas');
  private readonly colours: readonly string[];
  private readonly opacity: HTMLInputElement;
  private readonly alternate: HTMLButtonElement;
  private showsSecond = false;
  private timer: number | undefined;

  /** @param root what the stage, its controls and its legend lie in */
  constructor(root: HTMLElement, words: MapWords) {
    this.root = root;
    this.words = words;
    this.colours = (root.dataset['colours'] ?? '').split(',');
    this.plot = root.querySelector<HTMLElement>('.both .plot')!;
    this.opacity = root.querySelector<HTMLInputElement>('[type=range]')!;
    this.alternate = root.querySelector<HTMLButtonElement>('.alternate')!;
    for (const layer of this.layers) layer.alt = '';
    this.canvas.role = 'img';
    this.plot.prepend(...this.layers, this.canvas);
    this.opacity.addEventListener('input', () => this.update());
    root.querySelector('fieldset')!.addEventListener('change', () => this.update());
    root.querySelector('.switch')!.addEventListener('click', () => {
      this.stop();
      this.change();
    });
    this.alternate.addEventListener('click', () => {
      if (this.timer !== undefined) this.stop();
      else this.start();
    });
    matchMedia('(prefers-reduced-motion: reduce)').addEventListener('change', () => this.stop());
    this.update();
  }

  /** Shows two maps. @param addresses of their pictures @param comparison null where numbers are lacking */
  show(addresses: readonly string[], comparison: Comparison | null): void {
    this.stop();
    for (const [place, layer] of this.layers.entries()) layer.src = addresses[place] ?? '';
    this.drawDifference(comparison);
  }

  private get mode(): string {
    return this.root.querySelector<HTMLInputElement>('[name=mode]:checked')!.value;
  }

  private update(): void {
    const { mode } = this;
    if (mode !== 'flicker') this.stop();
    this.root.dataset['mode'] = mode;
    const isDifference = mode === 'difference';
    this.canvas.hidden = !isDifference;
    for (const layer of this.layers) layer.hidden = isDifference;
    const share = mode === 'overlay' ? this.opacity.valueAsNumber / 100 : Number(this.showsSecond);
    this.layers[1].style.opacity = String(share);
    this.root.querySelector('.switch')!.textContent = this.words[this.showsSecond ? 'showFirst' : 'showSecond'] ?? '';
    // A change every second would drown out everything else for who listens.
    this.root.querySelector('.shown')!.textContent =
      this.timer === undefined ? (this.words[this.showsSecond ? 'showsSecond' : 'showsFirst'] ?? '') : '';
  }

  private change(): void {
    this.showsSecond = !this.showsSecond;
    this.update();
  }

  private start(): void {
    this.timer = window.setInterval(() => this.change(), CHANGE_MS);
    this.alternate.ariaPressed = 'true';
    this.update();
  }

  private stop(): void {
    if (this.timer === undefined) return;
    clearInterval(this.timer);
    this.timer = undefined;
    this.alternate.ariaPressed = 'false';
    this.update();
  }

  private drawDifference(comparison: Comparison | null): void {
    const bar = this.root.querySelector('.difference .bar')!;
    const said = this.root.querySelector('.largest')!;
    bar.replaceChildren();
    said.textContent = '';
    this.canvas.width = comparison?.columns ?? 1;
    this.canvas.height = comparison?.rows ?? 1;
    this.canvas.ariaLabel = said.textContent;
    if (comparison === null) return;
    const { rows, columns, difference, largest } = comparison;
    const pixels = new ImageData(differencePixels(difference, largest, this.colours), columns, rows);
    this.canvas.getContext('2d')!.putImageData(pixels, 0, 0);
    said.textContent =
      largest === 0
        ? (this.words['zero'] ?? '')
        : filledIn(this.words['largest'] ?? '', { value: formatNumber(largest) });
    this.canvas.ariaLabel = said.textContent;
    if (largest === 0) return;
    const gradient = `linear-gradient(to right, ${this.colours.join(', ')})`;
    const ends = { low: formatNumber(-largest), middle: '0', high: formatNumber(largest), unit: '' };
    bar.append(colourBarElement({ gradient, ...ends }, this.words));
  }
}
