import type { Page } from 'playwright-core';

/**
 * What a reader finds in the main part of a page with every fold open: its words and numbers outside controls, and its pictures. The
 * same with and without scripts where a page is whole without them. `data-scripts` marks what only scripts can do.
 */
export async function renderedWords(page: Page): Promise<ReadonlySet<string>> {
  const found = await page.evaluate(() => {
    const main = document.querySelector('main')!;
    main.querySelectorAll('details').forEach((fold) => (fold.open = true));
    const isControl = (element: Element): boolean =>
      element.closest('button, select, label, output, dialog, fieldset, noscript, script, style, [data-scripts]') !==
      null;
    const words: string[] = [];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (parentElement === null || isControl(parentElement) || !parentElement.checkVisibility()) continue;
      words.push(...(textContent ?? '').split(/\s+/).filter((word) => word !== ''));
    }
    const pictures = [...main.querySelectorAll('img')].filter((image) => !isControl(image) && image.checkVisibility());
    return [...words, ...pictures.map((image) => `picture ${image.getAttribute('src')}`)];
  });
  return new Set(found);
}
