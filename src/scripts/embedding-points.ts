import { fetchFloats } from './npy-floats.ts';

/** A slider over the layers, paths of chosen tokens, and the table of the chosen layer; all else is CSS. */
class EmbeddingPoints extends HTMLElement {
  connectedCallback(): void {
    const slider = this.querySelector<HTMLInputElement>('input[type=range]')!;
    const output = this.querySelector('output')!;
    const select = this.querySelector('select')!;
    const details = this.querySelector('details')!;
    const radios = [...this.querySelectorAll<HTMLInputElement>('.layers input')];
    const shown = new Set([...this.querySelectorAll<SVGElement>('.paths .on')].map((path) => path.dataset['i']));
    const follow = (isOn: (index: string | undefined) => boolean): void =>
      this.querySelectorAll<SVGElement>('.paths path').forEach((path) => {
        path.classList.toggle('on', isOn(path.dataset['i']));
      });
    this.querySelector<HTMLElement>('.controls')!.hidden = false;
    slider.addEventListener('input', () => {
      radios[slider.valueAsNumber - 1]!.click();
    });
    this.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || !radios.includes(target)) return;
      slider.value = target.value;
      output.value = target.value;
      if (details.open) void this.tabulate(Number(target.value));
    });
    details.addEventListener('toggle', () => {
      if (details.open) void this.tabulate(slider.valueAsNumber);
    });
    select.addEventListener('change', () => {
      const { value } = select;
      follow((index) => (value === '' ? shown.has(index) : value === 'all' || index === value));
    });
    this.addEventListener('click', ({ target }) => {
      const index = target instanceof Element ? target.closest<SVGElement>('.m')?.dataset['i'] : undefined;
      if (index === undefined) return;
      this.querySelector(`.paths [data-i="${index}"]`)?.classList.toggle('on');
    });
  }

  /** Writes a layer's coordinates into the table, which the page was sent with those of the last. */
  private async tabulate(layer: number): Promise<void> {
    const summary = this.querySelector('summary')!;
    const files = [...this.querySelectorAll<HTMLAnchorElement>('details a')];
    const arrays = await Promise.all(files.map(({ href }) => fetchFloats(href)));
    const tokens = arrays[0]!.length / 2 / this.querySelectorAll('.layers input').length;
    summary.textContent = summary.textContent.replace(/\d+/, () => String(layer));
    for (const row of this.querySelectorAll('tbody tr')) {
      const index = Number(row.children[1]!.textContent);
      const at = 2 * ((layer - 1) * tokens + index);
      const values = arrays.flatMap((array) => [...array.subarray(at, at + 2)]);
      [...row.children].slice(3).forEach((cell, column) => {
        cell.textContent = values[column]!.toPrecision(3).replace('-', '−');
      });
    }
  }
}

customElements.define('embedding-points', EmbeddingPoints);
