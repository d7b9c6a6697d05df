import { filledIn } from '../data/html/filled-in.ts';
import { attentionLines, linePaths } from '../data/texts/attention-lines.ts';
import { formatNumber } from '../data/base/numbers.ts';
import { attentionValues, type AttentionValues } from './attention-values.ts';
import { matrixTable } from './attention-table.ts';

type Words = Readonly<Record<string, string>>;

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Adds to a text's maps what needs a script: values under the pointer and by keys, lines, table and chart of the chosen map. */
class AttentionMaps extends HTMLElement {
  private words: Words = {};
  private tokens: readonly string[] = [];
  private specials: readonly boolean[] = [];
  private values!: AttentionValues;
  private readonly output = document.createElement('p');
  private readonly cursor = document.createElement('b');
  private place: readonly [number, number] = [0, 0];

  connectedCallback(): void {
    this.words = JSON.parse(this.dataset['words'] ?? '{}') as Words;
    const rows = [...this.querySelectorAll('.rows li')];
    this.tokens = rows.map((row) => row.textContent);
    this.specials = rows.map((row) => row.classList.contains('special'));
    const heads = this.querySelectorAll('.map-choice[value^="1-"]').length - 1;
    const files = { attention: this.address('.weights-file'), rollout: this.address('.rollout-file') };
    this.values = attentionValues({ heads, length: this.tokens.length }, files);
    this.addReadOut();
    this.addTools();
    this.addEventListener('change', ({ target }) => {
      if (target instanceof Element && target.matches('.map-choice')) this.showChoice();
    });
  }

  private address(selector: string): string {
    return this.querySelector<HTMLAnchorElement>(selector)!.href;
  }

  private get choice(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>('.map-choice:checked')!;
  }

  private get choiceName(): string {
    const { title, parentElement } = this.choice;
    return title === '' ? (parentElement?.textContent ?? '').trim() : title;
  }

  private say(template: string, values: Words = {}): void {
    this.output.textContent = filledIn(this.words[template] ?? '', values);
  }

  private addReadOut(): void {
    const map = this.querySelector<HTMLElement>('.map')!;
    this.output.className = 'read-out';
    this.output.dataset['scripts'] = '';
    this.output.setAttribute('aria-live', 'polite');
    this.say('help');
    this.querySelector('.frame')!.after(this.output);
    this.cursor.className = 'cursor';
    this.cursor.hidden = true;
    map.append(this.cursor);
    map.tabIndex = 0;
    map.setAttribute('role', 'application');
    this.nameMap();
    map.addEventListener('pointermove', ({ clientX, clientY }) => {
      const { left, top, width, height } = map.getBoundingClientRect();
      const n = this.tokens.length;
      void this.point(Math.floor(((clientY - top) / height) * n), Math.floor(((clientX - left) / width) * n));
    });
    map.addEventListener('pointerleave', () => {
      if (document.activeElement !== map) this.leave();
    });
    map.addEventListener('focus', () => void this.point(...this.place));
    map.addEventListener('blur', () => this.leave());
    map.addEventListener('keydown', (event) => {
      const step = arrows[event.key];
      if (step === undefined) return;
      event.preventDefault();
      void this.point(this.place[0] + step[0], this.place[1] + step[1]).then(() => this.reveal());
    });
  }

  private nameMap(): void {
    const name = filledIn(this.words['map'] ?? '', { name: this.choiceName });
    this.querySelector('.map')!.setAttribute('aria-label', name);
  }

  private async point(row: number, column: number): Promise<void> {
    const last = this.tokens.length - 1;
    const [i, j] = [Math.min(last, Math.max(0, row)), Math.min(last, Math.max(0, column))];
    this.place = [i, j];
    this.cursor.hidden = false;
    this.cursor.style.cssText = `--i:${i};--j:${j}`;
    this.mark(i, j);
    const { value } = this.choice;
    const matrix = await this.matrix();
    if (matrix === undefined || this.place[0] !== i || this.place[1] !== j || this.choice.value !== value) return;
    this.say('cell', {
      from: this.tokens[i]!,
      to: this.tokens[j]!,
      value: formatNumber(matrix[i * this.tokens.length + j]!),
    });
  }

  private mark(row: number, column: number): void {
    for (const marked of this.querySelectorAll('.here')) marked.classList.remove('here');
    this.querySelectorAll('.rows li')[row]?.classList.add('here');
    this.querySelectorAll('.columns li')[column]?.classList.add('here');
  }

  private leave(): void {
    this.cursor.hidden = true;
    this.mark(-1, -1);
  }

  /** Scrolls the frame, whose axes cover its upper and left sides, until the cell is seen. */
  private reveal(): void {
    const frame = this.querySelector('.frame')!;
    const cell = this.cursor.getBoundingClientRect();
    const view = frame.getBoundingClientRect();
    const corner = this.querySelector('.axes')!.getBoundingClientRect();
    frame.scrollBy(
      Math.min(0, cell.left - view.left - corner.width) + Math.max(0, cell.right - view.right + 16),
      Math.min(0, cell.top - view.top - corner.height) + Math.max(0, cell.bottom - view.bottom + 16),
    );
  }

  /** The chosen matrix; undefined, and said, where it cannot be read. */
  private async matrix(): Promise<Float32Array | undefined> {
    try {
      return await this.values.matrix(this.choice.value);
    } catch (error) {
      this.say('failed', { reason: error instanceof Error ? error.message : String(error) });
      return undefined;
    }
  }

  private addTools(): void {
    const table = document.createElement('details');
    table.className = 'matrix-values';
    table.dataset['scripts'] = '';
    const summary = document.createElement('summary');
    summary.textContent = this.words['values'] ?? '';
    table.append(summary);
    table.addEventListener('toggle', () => void this.showTable());
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'open-chart';
    button.textContent = this.words['chart'] ?? '';
    button.addEventListener('click', () => void this.showChart());
    const chart = document.createElement('div');
    chart.className = 'chart';
    this.querySelector('.tools')!.append(button);
    this.querySelector('.tools')!.after(chart, table);
    this.querySelector('.attention-lines')!.addEventListener('toggle', () => void this.showLines());
  }

  private showChoice(): void {
    this.nameMap();
    if (this.cursor.hidden) this.say('help');
    else void this.point(...this.place);
    void this.showLines();
    void this.showTable();
    if (this.querySelector('.chart')!.childElementCount > 0) void this.showChart();
  }

  private async showLines(): Promise<void> {
    const details = this.querySelector<HTMLDetailsElement>('.attention-lines')!;
    const { value } = this.choice;
    // The first map's lines are there from the beginning.
    const drawn = details.dataset['drawn'] ?? '1-1';
    if (!details.open || drawn === value) return;
    const matrix = await this.matrix();
    if (matrix === undefined || this.choice.value !== value) return;
    details.dataset['drawn'] = value;
    const lines = attentionLines(matrix, this.tokens.length);
    const paths = linePaths(lines, (place) => this.specials[place] === true).map(({ path, opacity, isSpecial }) => {
      const element = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      element.setAttribute('d', path);
      element.setAttribute('opacity', String(opacity));
      if (isSpecial) element.setAttribute('class', 'special');
      return element;
    });
    details.querySelector('.weights')!.replaceChildren(...paths);
    const name = filledIn(this.words[lines.length > 0 ? 'linesOf' : 'noLines'] ?? '', { name: this.choiceName });
    details.querySelector('.drawn')!.textContent = name;
    details.querySelector('svg')!.setAttribute('aria-label', name);
  }

  private async showTable(): Promise<void> {
    const details = this.querySelector<HTMLDetailsElement>('.matrix-values')!;
    const { value } = this.choice;
    if (!details.open || details.dataset['shown'] === value) return;
    const matrix = await this.matrix();
    if (matrix === undefined || this.choice.value !== value) return;
    details.dataset['shown'] = value;
    details.querySelector('.scroll')?.remove();
    details.append(matrixTable(matrix, this.tokens, this.choiceName));
  }

  private async showChart(): Promise<void> {
    const matrix = await this.matrix();
    if (matrix === undefined) return;
    const { drawChart } = await import('./attention-chart.ts');
    const place = this.querySelector<HTMLElement>('.chart')!;
    const isRollout = this.choice.value === 'r';
    await drawChart(place, { matrix, tokens: this.tokens, title: this.choiceName, words: this.words, isRollout });
  }
}

customElements.define('attention-maps', AttentionMaps);
