import { env } from 'node:process';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { contentFolder } from './src/data/content.ts';
import { languageNames, languageTags, localText } from './src/data/languages.ts';
import { readReportHead } from './src/data/report-head.ts';
import { relativeLinks } from './src/integrations/relative-links.ts';
import { reportFiles } from './src/integrations/report-files.ts';
import { wholeSite } from './src/integrations/whole-site.ts';

const folder = contentFolder(env);
const { title, languages } = readReportHead(folder);
const [first, ...others] = languages;
const locale = (language) => ({ label: languageNames[language], lang: languageTags[language] });

export default defineConfig({
  // Only canonical addresses and the sitemap need to know where the site will lie; links are relative.
  site: env.VITRINE_SITE || undefined,
  base: env.VITRINE_BASE || '/',
  outDir: env.VITRINE_OUT ?? 'dist',
  trailingSlash: 'always',
  prefetch: false,
  devToolbar: { enabled: false },
  integrations: [
    starlight({
      title: Object.fromEntries(languages.map((language) => [languageTags[language], localText(title, language)])),
      defaultLocale: 'root',
      locales: { root: locale(first), ...Object.fromEntries(others.map((language) => [language, locale(language)])) },
      routeMiddleware: './src/sidebar.ts',
      components: {
        Head: './src/components/Head.astro',
        Footer: './src/components/Footer.astro',
        Search: './src/components/NoSearch.astro',
        LanguageSelect: './src/components/LanguageLinks.astro',
      },
      customCss: ['./src/styles/site.css', './src/styles/print.css'],
      favicon: '/favicon.svg',
      // A search needs scripts and an address fixed at build time; neither is needed to read ten pages.
      pagefind: false,
      expressiveCode: false,
      pagination: false,
      disable404Route: true,
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
    }),
    reportFiles(folder),
    relativeLinks(),
    wholeSite(),
  ],
});
