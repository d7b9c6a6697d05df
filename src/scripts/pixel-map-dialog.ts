import { filledIn } from '../data/html/filled-in.ts';
import { compareQuery } from '../data/maps/map-query.ts';
import styles from '../styles/pixel-map.css?inline';
import { colourBarElement } from './colour-bar-element.ts';
import { openMaps, type MapFiles } from './map-files.ts';
import { gridOf, readingAt } from './map-reading.ts';
import { PixelMapCursor } from './pixel-map-cursor.ts';

let files: MapFiles | undefined;

/** Shows a map large, over its picture, with its values. @param key the map’s @param page address of the page that compares maps */
export async function openPixelMap(key: string, page: string): Promise<void> {
  if (files === undefined) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    document.adoptedStyleSheets.push(sheet);
  }
  const opened = (files ??= openMaps(page));
  const picture = key.split('/').slice(0, 2).join('/');
  const [{ words, pictures }, maps] = await Promise.all([opened.index(), opened.maps(picture)]);
  const map = maps.find((one) => one.key === key);
  const input = pictures.find((one) => one.key === picture);
  if (map === undefined || input === undefined) return;

  const dialog = make('dialog', 'pixel-map');
  const title = make('h2', '', map.label);
  title.id = 'pixel-map-title';
  dialog.setAttribute('aria-labelledby', title.id);
  const close = make('button', 'close', words['close']);
  close.type = 'button';
  close.addEventListener('click', () => dialog.close());
  const head = make('header');
  head.append(title, make('p', '', input.name), close);

  const plot = make('div', 'plot');
  plot.tabIndex = 0;
  plot.role = 'application';
  plot.ariaLabel = filledIn(words['plot'] ?? '', { name: map.alt });
  plot.style.aspectRatio = `${map.width} / ${map.height}`;
  const over = imageAt(opened.address(map.src));
  const mark = make('b');
  mark.hidden = true;
  plot.append(...(input.src === null ? [] : [imageAt(opened.address(input.src))]), over, mark);
  const frame = make('div', 'frame');
  frame.append(plot);

  const output = make('output', 'read-out', words['help']);
  output.ariaLive = 'polite';
  const controls = make('div', 'controls');
  const zoom = slider(words['zoom'] ?? '', [1, 8, 1, 1], (times) => {
    plot.style.width = `${100 * times}%`;
  });
  const opacity = slider(words['opacity'] ?? '', [0, 100, 5, 100], (share) => {
    over.style.opacity = String(share / 100);
  });
  controls.append(...(input.src === null ? [zoom] : [opacity, zoom]));
  const links = make('p', 'links');
  links.append(linkTo(page + compareQuery(key), words['compare']));
  if (map.array !== null) links.append(' ', linkTo(opened.address(map.array.href), words['array']));

  const side = make('div', 'side');
  side.append(output, ...(map.colours === null ? [] : [colourBarElement(map.colours, words)]), controls, links);
  const body = make('div', 'body');
  body.append(frame, side);
  dialog.append(head, body);
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.showModal();

  try {
    const numbers = await opened.numbers(map);
    const grid = gridOf(map, numbers);
    new PixelMapCursor([plot], (row, column) => {
      const value = readingAt(map, numbers, { row, column, grid }, words);
      output.textContent = filledIn(words['cell'] ?? '', { row: String(row), column: String(column), value });
    }).setGrid(grid);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    output.textContent = filledIn(words['failed'] ?? '', { reason });
  }
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  text = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.textContent = text;
  return element;
}

function imageAt(src: string): HTMLImageElement {
  const image = make('img');
  image.src = src;
  image.alt = '';
  return image;
}

function linkTo(href: string, text = ''): HTMLAnchorElement {
  const link = make('a', '', text);
  link.href = href;
  return link;
}

function slider(
  name: string,
  [min, max, step, value]: readonly [number, number, number, number],
  set: (value: number) => void,
): HTMLLabelElement {
  const label = make('label', '', name);
  const input = make('input');
  Object.assign(input, { type: 'range', min, max, step, value });
  input.addEventListener('input', () => set(input.valueAsNumber));
  label.append(input);
  return label;
}
