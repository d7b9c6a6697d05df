import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { readOwnPages } from './data/docs/own-pages.ts';
import { readGuides } from './data/docs/guides.ts';
import { localText } from './data/base/languages.ts';
import { hasMaps } from './data/maps/map-list.ts';
import { sanityMethod } from './data/checks/sanity-view.ts';
import { openSite } from './data/results/site.ts';
import { isAboutTexts } from './data/texts/text-sections.ts';

type Entry = StarlightRouteData['sidebar'][number];

/** Gives every page the same sidebar: the gallery, the methods in their order, their trials, and what stands behind them. */
export const onRequest = defineRouteMiddleware(async ({ locals, url }) => {
  const { content, language, words, links, reported, answers } = await openSite(locals.starlightRoute.locale);
  const link = (label: string, path: string): Entry => {
    const href = links.page(path);
    return { type: 'link', label, href, isCurrent: href === url.pathname, badge: undefined, attrs: {} };
  };
  const isDocs = url.pathname.startsWith(links.page('docs'));
  // Who reads the documentation sees its pages, everyone else those of the report.
  const group = (label: string, entries: Entry[], collapsed = isDocs): Entry => ({
    type: 'group',
    label,
    entries,
    collapsed,
    badge: undefined,
  });
  const methods = (aboutTexts: boolean): Entry[] =>
    [...reported]
      .filter(([method]) => isAboutTexts(method, content) === aboutTexts)
      .map(([method, prose]) => link(prose.words.title, `methods/${method}`));
  const guides = content.report.docs === true ? await readGuides(language) : [];
  const pages = await readOwnPages(locals.starlightRoute.locale);
  const [ofPictures, ofTexts] = [methods(false), methods(true)];
  const docs = isDocs
    ? group(
        words.docs.nav,
        [link(words.docs.overview, 'docs'), ...guides.map(({ id, title }) => link(title, `docs/${id}`))],
        false,
      )
    : link(words.docs.nav, 'docs');
  locals.starlightRoute.sidebar = [
    ...(content.report.pictures.length > 0 ? [link(words.nav.gallery, 'gallery')] : []),
    ...(hasMaps(content) ? [link(words.compare.nav, 'compare')] : []),
    group(words.nav.methods, [link(words.nav.allMethods, 'methods'), ...ofPictures]),
    ...(ofTexts.length > 0 ? [group(words.nav.textMethods, ofTexts)] : []),
    ...(content.trials.length === 0
      ? []
      : [
          group(
            words.nav.trials,
            content.trials.map(({ trial }) => link(localText(trial.title, language), `trials/${trial.id}`)),
          ),
        ]),
    ...(answers === null
      ? []
      : [
          group(words.answers.nav, [
            link(words.answers.all, 'answers'),
            ...(url.pathname.startsWith(links.page('answers')) ? answers.list : []).map(
              ({ answer: { n, english, translations } }) =>
                link(`${Number(n)} · ${(translations[language] ?? english).front.title}`, `answers/${n}`),
            ),
            link(words.answers.printed, 'answers/all'),
            link(words.answers.evidence, 'evidence'),
          ]),
        ]),
    group(words.nav.background, [
      link(words.nav.models, 'models'),
      ...(sanityMethod(content) !== null ? [link(words.sanity.nav, 'sanity')] : []),
      link(words.nav.run, 'run'),
      link(words.nav.about, 'about'),
      ...pages.map(({ title, path }) => link(title, path)),
    ]),
    ...(content.report.docs === true ? [docs] : []),
  ];
});
