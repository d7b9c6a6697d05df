import { openSharedSite } from './shared-sites.ts';
import { describeSite } from './site-in-browser.ts';

describeSite({
  about: 'texts',
  open: () => openSharedSite('texts'),
  // The other pages are the same as those of the site about pictures.
  own: /attention|text-heat|token-|embedding-|matrix-|models|^(zh-cn\/)?$/,
  minutes: 15,
});
