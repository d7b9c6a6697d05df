import { filledIn } from '../data/html/filled-in.ts';
import type { ColourBar } from '../data/figures/colour-bar.ts';
import type { MapWords } from './map-files.ts';

/** The legend of a map, as pages have it from the build. */
export function colourBarElement({ gradient, low, middle, high, unit }: ColourBar, words: MapWords): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'colour-bar';
  bar.role = 'img';
  bar.ariaLabel = filledIn(words[unit === '' ? 'scaleOnly' : 'scale'] ?? '', { low, high, unit });
  const strip = document.createElement('div');
  strip.style.background = gradient;
  const ends = document.createElement('p');
  ends.ariaHidden = 'true';
  ends.append(...[low, middle, high].filter((text) => text !== null).map((text) => spanOf(text)));
  bar.append(strip, ends);
  if (unit !== '') {
    const name = document.createElement('small');
    name.ariaHidden = 'true';
    name.textContent = unit;
    bar.append(name);
  }
  return bar;
}

function spanOf(text: string): HTMLElement {
  const span = document.createElement('span');
  span.textContent = text;
  return span;
}
