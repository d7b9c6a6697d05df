import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { escapeMarkup } from '../schema/escape.ts';
import { converted, languageTags, localText, siteLanguages } from './data/base/languages.ts';
import { translatedPath } from './data/base/links.ts';
import { pageDescription } from './data/html/page-description.ts';
import { openSite } from './data/results/site.ts';
import { CARD_SIZE, cardPath } from './data/html/social-card.ts';

/** Tells search engines and social networks what a page is about, its picture, and where the converted page lies. */
export const onRequest = defineRouteMiddleware(async ({ locals, url, site }) => {
  const { head, entry, id, locale } = locals.starlightRoute;
  if (import.meta.env.DEV) await showTitleOfNow(locals.starlightRoute);
  // Starlight writes what is inside of these elements as HTML.
  for (const element of head) if (element.tag === 'title') element.content = escapeMarkup(element.content ?? '');
  if (id === '404') return;
  const { content, words, links } = await openSite(locale);
  const { languages } = content.report;
  const meta = (attrs: Record<string, string>): void => {
    head.push({ tag: 'meta', attrs, content: '' });
  };
  const { title, description } = entry.data;
  if (description === undefined) {
    const text = pageDescription(url.pathname.slice(links.page('').length), title, words);
    meta({ name: 'description', content: text });
    meta({ property: 'og:description', content: text });
  }
  if (site === undefined) return;

  const base = import.meta.env.BASE_URL;
  const path = translatedPath(url.pathname, base, languages[0]!, languages);
  const root = links.file('');
  const card = cardPath(url.pathname.slice(root.length));
  meta({ property: 'og:image', content: new URL(root + card, site).href });
  meta({ property: 'og:image:width', content: String(CARD_SIZE.width) });
  meta({ property: 'og:image:height', content: String(CARD_SIZE.height) });
  meta({ property: 'og:image:alt', content: words.social.card(title) });
  const offered = siteLanguages(languages);
  if (!offered.includes(converted.language)) return;
  const alternates = languages.length > 1 ? [converted.language] : offered;
  for (const language of alternates) {
    const href = new URL(translatedPath(path, base, language, offered), site).href;
    head.push({ tag: 'link', attrs: { rel: 'alternate', hreflang: languageTags[language], href }, content: '' });
  }
});

/** A development server knows the title that the report had when it began. */
async function showTitleOfNow(route: StarlightRouteData): Promise<void> {
  const { content, language } = await openSite(route.locale);
  const [then, now] = [route.siteTitle, localText(content.report.title, language)];
  for (const element of route.head) {
    if (!element.content?.endsWith(then) && element.attrs?.['content'] !== then) continue;
    if (element.tag === 'title') element.content = `${element.content!.slice(0, -then.length)}${now}`;
    else if (element.attrs?.['property'] === 'og:site_name') element.attrs['content'] = now;
  }
  route.siteTitle = now;
}
