import { openSharedSite } from './shared-sites.ts';
import { describeSite } from './site-in-browser.ts';

describeSite({ about: 'pictures', open: () => openSharedSite('pictures'), own: /./, minutes: 15 });
