import { openBuiltSite } from './site-browser.ts';
import { describeSite } from './site-in-browser.ts';
import { writeTextReport } from './text-report.ts';

describeSite({
  about: 'texts',
  open: () => openBuiltSite(writeTextReport),
  // The other pages are the same as those of the site about pictures.
  own: /attention|text-heat|token-|embedding-|matrix-|models|^(zh-cn\/)?$/,
  minutes: 10,
});
