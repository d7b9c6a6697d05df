import { filledIn } from '../data/html/filled-in.ts';
import { compareMaps, type Comparison } from '../data/maps/map-comparison.ts';
import type { MapArray } from '../data/maps/map-compare.ts';
import type { MapEntry } from '../data/maps/map-list.ts';
import { chosenMaps, compareQuery } from '../data/maps/map-query.ts';
import { formatNumber } from '../data/base/numbers.ts';
import { CompareStage } from './compare-stage.ts';
import { colourBarElement } from './colour-bar-element.ts';
import { openMaps, type MapIndex } from './map-files.ts';
import { gridOf, readingAt } from './map-reading.ts';
import { PixelMapCursor, type Grid } from './pixel-map-cursor.ts';

interface Side {
  readonly element: HTMLElement;
  readonly picture: HTMLSelectElement;
  readonly map: HTMLSelectElement;
}

interface Chosen {
  readonly map: MapEntry;
  readonly numbers: MapArray | null;
}

/** Two maps of the report, chosen by the reader or by the address, in pictures and in numbers. */
class CompareMaps extends HTMLElement {
  private readonly files = openMaps(new URL('.', location.href).href);
  private index!: MapIndex;
  private sides: readonly Side[] = [];
  private stage!: CompareStage;
  private cursor!: PixelMapCursor;
  private chosen: readonly Chosen[] = [];
  private grid: Grid = { rows: 1, columns: 1 };
  private round = 0;

  connectedCallback(): void {
    this.sides = [...this.querySelectorAll<HTMLElement>('[data-side]')].map((element) => ({
      element,
      picture: element.querySelector<HTMLSelectElement>('[name=picture]')!,
      map: element.querySelector<HTMLSelectElement>('[name=map]')!,
    }));
    this.cursor = new PixelMapCursor([...this.querySelectorAll<HTMLElement>('.plot')], (row, column) =>
      this.read(row, column),
    );
    this.begin().catch((error: unknown) => this.fail(error));
  }

  private async begin(): Promise<void> {
    this.index = await this.files.index();
    this.stage = new CompareStage(this, this.index.words);
    this.one('.read-out').textContent = this.word('help');
    for (const side of this.sides) {
      fill(
        side.picture,
        this.index.pictures.map(({ key, name }) => [key, name]),
      );
      side.picture.addEventListener('change', () => void this.changePicture(side));
      side.map.addEventListener('change', () => void this.show());
    }
    await this.restore();
    addEventListener('popstate', () => void this.restore());
  }

  /** Chooses what the address asks for; else the two maps that the page was made with. */
  private async restore(): Promise<void> {
    const asked = chosenMaps(location.search);
    const [first = '', second = ''] = [this.dataset['first'], this.dataset['second']];
    const unknown: string[] = [];
    const usual = asked[0] === null ? second : await this.companion(asked[0], second);
    for (const [place, side] of this.sides.entries()) {
      const key = asked[place] ?? (place === 0 ? first : usual);
      if (await this.choose(side, key)) continue;
      unknown.push(key);
      await this.choose(side, place === 0 ? first : second);
    }
    await this.show(unknown, false);
  }

  /** What a map is compared with where the address names no second: another method’s map of its picture. */
  private async companion(key: string, otherwise: string): Promise<string> {
    const [model, input, method] = key.split('/');
    const picture = `${model ?? ''}/${input ?? ''}`;
    if (!this.index.pictures.some((one) => one.key === picture)) return otherwise;
    const others = (await this.files.maps(picture)).filter((map) => map.key.split('/')[2] !== method);
    return (others.find(({ array }) => array !== null) ?? others[0])?.key ?? otherwise;
  }

  /** Whether there is such a map. */
  private async choose(side: Side, key: string): Promise<boolean> {
    const picture = key.split('/').slice(0, 2).join('/');
    if (!this.index.pictures.some((one) => one.key === picture)) return false;
    side.picture.value = picture;
    await this.listMaps(side);
    if (![...side.map.options].some(({ value }) => value === key)) return false;
    side.map.value = key;
    return true;
  }

  private async listMaps({ picture, map }: Side): Promise<void> {
    fill(
      map,
      (await this.files.maps(picture.value)).map(({ key, label }) => [key, label]),
    );
  }

  /** Keeps to the method, where the other picture has a map of it. */
  private async changePicture(side: Side): Promise<void> {
    const kept = side.map.value.split('/').slice(2).join('/');
    await this.listMaps(side);
    const same = `${side.picture.value}/${kept}`;
    if ([...side.map.options].some(({ value }) => value === same)) side.map.value = same;
    await this.show();
  }

  private async show(unknown: readonly string[] = [], isChoice = true): Promise<void> {
    const round = ++this.round;
    try {
      const keys = this.sides.map(({ map }) => map.value);
      const maps = await Promise.all(
        this.sides.map(async ({ picture, map }) =>
          (await this.files.maps(picture.value)).find(({ key }) => key === map.value)!,
        ),
      );
      const chosen = await Promise.all(maps.map(async (map) => ({ map, numbers: await this.files.numbers(map) })));
      // The reader may have chosen again while these came.
      if (round !== this.round) return;
      if (isChoice) history.replaceState(null, '', compareQuery(...keys));
      for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) link.search = location.search;
      this.chosen = chosen;
      this.draw(unknown);
    } catch (error) {
      this.fail(error);
    }
  }

  private draw(unknown: readonly string[]): void {
    const [one, other] = this.chosen.map(({ numbers }) => numbers);
    const comparison = one && other ? compareMaps(one, other) : null;
    for (const [place, { element }] of this.sides.entries()) {
      const { map } = this.chosen[place]!;
      const plot = element.querySelector('.plot')!;
      plot.querySelector('img')?.remove();
      plot.prepend(imageOf(this.files.address(map.src), map.alt));
      const bar = element.querySelector('.bar')!;
      bar.replaceChildren(...(map.colours === null ? [] : [colourBarElement(map.colours, this.index.words)]));
    }
    const grids = this.chosen.map(({ map, numbers }) => gridOf(map, numbers));
    this.grid = {
      rows: Math.max(...grids.map(({ rows }) => rows)),
      columns: Math.max(...grids.map(({ columns }) => columns)),
    };
    this.cursor.setGrid(this.grid);
    this.stage.show(
      this.chosen.map(({ map }) => this.files.address(map.src)),
      comparison,
    );
    const correlation = comparison?.correlation ?? null;
    this.one('.correlation').textContent = correlation === null ? this.word('none') : formatNumber(correlation);
    this.one('.notes').replaceChildren(...this.notes(comparison, unknown).map(itemOf));
  }

  private notes(comparison: Comparison | null, unknown: readonly string[]): readonly string[] {
    const labels = this.chosen.map(({ map }) => map.label);
    const inputs = this.sides.map(({ picture }) => picture.value.split('/')[1]);
    const lacking = this.chosen.filter(({ numbers }) => numbers === null).map(({ map }) => map.label);
    const cells = (grid: Grid): string => `${grid.rows} × ${grid.columns}`;
    return [
      ...unknown.map((key) => this.word('unknown', { key })),
      ...[...new Set(lacking)].map((name) => this.word('noNumbers', { name })),
      ...(comparison?.coarser ?? []).map(({ index, ...own }) =>
        this.word('coarser', { name: labels[index] ?? '', own: cells(own), common: cells(this.grid) }),
      ),
      ...(inputs[0] === inputs[1] ? [] : [this.word('otherPicture')]),
      ...(comparison !== null && comparison.correlation === null ? [this.word('flat')] : []),
    ];
  }

  private read(row: number, column: number): void {
    const [first, second] = this.chosen.map(({ map, numbers }) =>
      readingAt(map, numbers, { row, column, grid: this.grid }, this.index.words),
    );
    if (first === undefined || second === undefined) return;
    const place = { row: String(row), column: String(column) };
    this.one('.read-out').textContent = this.word('cells', { ...place, first, second });
  }

  private fail(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.one('.read-out').textContent = this.word('failed', { reason }) || reason;
  }

  private word(name: string, values: Readonly<Record<string, string>> = {}): string {
    return filledIn((this.index as MapIndex | undefined)?.words[name] ?? '', values);
  }

  private one(selector: string): HTMLElement {
    return this.querySelector<HTMLElement>(selector)!;
  }
}

function fill(select: HTMLSelectElement, options: readonly (readonly [value: string, text: string])[]): void {
  select.replaceChildren(...options.map(([value, text]) => new Option(text, value)));
}

function imageOf(src: string, alt: string): HTMLImageElement {
  const image = new Image();
  image.src = src;
  image.alt = alt;
  return image;
}

function itemOf(text: string): HTMLLIElement {
  const item = document.createElement('li');
  item.textContent = text;
  return item;
}

customElements.define('compare-maps', CompareMaps);
