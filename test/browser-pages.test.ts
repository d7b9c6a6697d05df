import { openSharedSite } from './shared-sites.ts';
import { describeSite } from './site-in-browser.ts';

// One page of a kind; `browser-pictures` and `browser-texts`, which take minutes, look at every page.
describeSite({
  about: 'one page of each kind',
  open: () => openSharedSite('pictures'),
  own: /^(?:404\.html|zh-cn\/|zh-tw\/)?$|^(?:methods\/lime|pictures\/first|gallery|models|compare|docs\/[a-c][^/]*)\/$/,
  minutes: 5,
  isSample: true,
});
