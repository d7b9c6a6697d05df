import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { wcag } from './site-browser.ts';

/**
 * Width, theme, and what is checked there: all rules, or the contrast of what looks otherwise than at the width before. A theme changes colours
 * only, and the widths at the ends are about scrolling.
 */
const looks = [
  [1440, 'light', 'all'],
  [390, 'light', 'contrast'],
  [390, 'dark', 'all'],
  [1440, 'dark', 'contrast'],
  [320, 'light', 'width'],
  [3840, 'light', 'width'],
] as const;

/** What the page keeps: what decides about the contrast of each text, by the element that it stands in, at the last two looks. */
interface Kept {
  readonly axe: typeof axe;
  forms?: ReadonlyMap<Element, string>;
  formsBefore?: ReadonlyMap<Element, string>;
}

/** What is wrong with how a page looks, at all widths and in both themes. */
export async function lookAt(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
  const found: string[] = [];
  for (const [pixels, theme, checked] of looks) {
    await page.setViewportSize({ width: pixels, height: 900 });
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > pixels) found.push(`${wide} pixels wide at ${pixels}`);
    // Traditional pages differ from Simplified ones in their characters alone.
    if (checked === 'width' || page.url().includes('/zh-tw/')) continue;
    await page.evaluate(keepForms);
    const violations = await (checked === 'all' ? breakRules(page) : lackContrast(page));
    found.push(...violations.map((violation) => `${theme}, ${pixels} pixels: ${violation}`));
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  return found;
}

/** Which rules a page breaks, and where first. */
function breakRules(page: Page): Promise<readonly string[]> {
  return page.evaluate(async (rules) => {
    const kept = window as unknown as Kept;
    const { violations } = await kept.axe.run({ runOnly: [...rules], resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`);
  }, wcag);
}

/** Which texts have too little contrast, of those that have not the form that they had in the look before. */
function lackContrast(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { axe: rules, forms = new Map<Element, string>(), formsBefore } = window as unknown as Kept;
    const include = [...forms].flatMap(([element, form]) => (formsBefore?.get(element) === form ? [] : [element]));
    if (include.length === 0) return [];
    const { violations } = await rules.run({ include }, { runOnly: ['color-contrast'], resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`);
  });
}

/** Runs in the page: keeps the size, weight, colour and grounds of every text that is shown. */
function keepForms(): void {
  const grounds = new Map<Element, string>();
  const groundsOf = (element: Element): string => {
    const known = grounds.get(element);
    if (known !== undefined) return known;
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
    const above = element.parentElement === null ? '' : groundsOf(element.parentElement);
    const all = `${above}|${backgroundColor} ${backgroundImage} ${opacity}`;
    grounds.set(element, all);
    return all;
  };
  const forms = new Map<Element, string>();
  for (const element of document.querySelectorAll('body *')) {
    const hasText = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    if (!hasText || !element.checkVisibility({ visibilityProperty: true })) continue;
    const { color, fill, fontSize, fontWeight } = getComputedStyle(element);
    forms.set(element, [color, fill, fontSize, fontWeight, groundsOf(element)].join(' '));
  }
  const kept = window as unknown as Kept;
  if (kept.forms !== undefined) kept.formsBefore = kept.forms;
  kept.forms = forms;
}
