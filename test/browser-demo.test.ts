import { it } from 'vitest';
import { openSite } from './site-browser.ts';
import { describeSite } from './site-in-browser.ts';

const site = process.env['VITRINE_EVERY_PAGE'];

if (site === undefined)
  it.skip('the embedded report in a browser (VITRINE_EVERY_PAGE: where its site lies; takes a quarter of an hour)');
else describeSite({ about: 'the embedded report', open: () => openSite(site), own: /./, minutes: 60 });
