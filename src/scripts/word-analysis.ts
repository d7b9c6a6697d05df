import { fetchFloats } from './npy-floats.ts';

/** Writes the values of the chosen token and layer into the cells; the colours are there without it. */
class WordAnalysis extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', () => void this.write());
  }

  private async write(): Promise<void> {
    const tile = this.querySelector<HTMLInputElement>('.word-tiles :checked')!;
    const metric = this.querySelector<HTMLInputElement>('fieldset :checked')!.value;
    const area = this.querySelector<HTMLElement>(`.by-${metric} .area`)!;
    area.querySelector('.values')?.remove();
    // The last layer has a drawing with its values.
    if (tile.classList.contains('last')) return;
    const values = await fetchFloats(this.querySelector<HTMLAnchorElement>(`.${metric}-file`)!.href);
    if (!tile.checked) return;
    area.querySelector('.values')?.remove();
    const size = this.querySelectorAll(`.by-${metric} .rows li`).length ** 2;
    const [piece = 0, layer = 0] = tile.value.split('-').map(Number);
    const layers = this.querySelectorAll('.word-tiles tbody tr:first-child td').length;
    const start = (piece * layers + layer) * size;
    const cells = document.createElement('div');
    cells.className = 'values';
    cells.append(...Array.from(values.subarray(start, start + size), (value) => cellOf(value, area)));
    area.append(cells);
  }
}

function cellOf(value: number, area: HTMLElement): HTMLElement {
  const cell = document.createElement('span');
  cell.textContent = value.toFixed(2).replace('-', '−');
  cell.classList.toggle('dark', value >= Number(area.dataset['dark']));
  return cell;
}

customElements.define('word-analysis', WordAnalysis);
