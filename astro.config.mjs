import { env } from 'node:process';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { contentFolder } from './src/data/content/content.ts';
import { languageNames, languageTags, localText } from './src/data/base/languages.ts';
import { readReportHead } from './src/data/content/report-head.ts';
import { siteAddress } from './src/data/content/site-address.ts';
import { patientHighlight } from './src/data/html/patient-highlight.ts';
import { safeAddresses, textInsteadOfHtml } from './src/data/html/safe-markdown.ts';
import { finishedPages } from './src/integrations/finished-pages.ts';
import { liveReport } from './src/integrations/live-report.ts';
import { modestMemory } from './src/integrations/modest-memory.ts';
import { publicFiles } from './src/integrations/public-files.ts';
import { reportFiles } from './src/integrations/report-files.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { socialCards } from './src/integrations/social-cards.ts';
import { wholeSite } from './src/integrations/whole-site.ts';

// Astro would report each command to its makers: nothing leaves this machine.
env.ASTRO_TELEMETRY_DISABLED = '1';

const folder = contentFolder(env);
const head = await readReportHead(folder);
const { site, base } = siteAddress({ VITRINE_SITE: env.VITRINE_SITE, VITRINE_BASE: env.VITRINE_BASE });
/** Set where the site is built from a copy of the checkout, whose packages are links. */
const hasLinkedPackages = env.VITRINE_LINKED_PACKAGES === '1';
const { title, languages } = head;
const [first, ...others] = languages;
/** What the finished pages hand on to the sitemap, the cards and the search. */
const gathered = { addresses: [], cards: new Map(), searched: new Map() };
/** Files that the site will have, as soon as the report is read. */
const certainFiles = [];
const locale = (language) => ({ label: languageNames[language], lang: languageTags[language] });

export default defineConfig({
  // Only canonical addresses and the sitemap need to know where the site will lie; links are relative.
  site,
  base,
  outDir: env.VITRINE_OUT ?? 'dist',
  trailingSlash: 'always',
  prefetch: false,
  devToolbar: { enabled: false },
  // Every page has the same styles and scripts: a reader loads them once.
  build: { inlineStylesheets: 'never' },
  markdown: {
    processor: satteri({ mdastPlugins: [textInsteadOfHtml], hastPlugins: [safeAddresses] }),
    shikiConfig: { transformers: [patientHighlight] },
  },
  vite: {
    build: { assetsInlineLimit: 0 },
    // Scripts name one another by where they lie themselves: the site may lie anywhere.
    experimental: { renderBuiltUrl: (_, { hostType }) => (hostType === 'js' ? { relative: true } : undefined) },
    // Every page names its scripts: `ThemeSelect.1a2b3c4d.js`, without the words that Astro appends.
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              entryFileNames: ({ name }) => `_astro/${name.split('.')[0].replaceAll(/[^\w-]/g, '_')}.[hash].js`,
            },
          },
        },
      },
    },
    ...(hasLinkedPackages && { resolve: { preserveSymlinks: true } }),
  },
  integrations: [
    modestMemory(),
    finishedPages(head, gathered),
    starlight({
      title: Object.fromEntries(languages.map((language) => [languageTags[language], localText(title, language)])),
      defaultLocale: 'root',
      locales: { root: locale(first), ...Object.fromEntries(others.map((language) => [language, locale(language)])) },
      routeMiddleware: ['./src/sidebar.ts', './src/page-head.ts'],
      components: {
        Head: './src/components/frame/Head.astro',
        Footer: './src/components/frame/Footer.astro',
        Search: './src/components/frame/SiteSearch.astro',
        LanguageSelect: './src/components/frame/LanguageLinks.astro',
        SiteTitle: './src/components/frame/SiteTitle.astro',
        Sidebar: './src/components/frame/Sidebar.astro',
        ThemeProvider: './src/components/frame/ThemeProvider.astro',
        ThemeSelect: './src/components/frame/ThemeSelect.astro',
      },
      customCss: ['./src/styles/site.css', './src/styles/print.css'],
      favicon: '/favicon.svg',
      // Starlight would index tables of numbers as well.
      pagefind: false,
      expressiveCode: false,
      pagination: false,
      disable404Route: true,
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
    }),
    // Pages name their sisters in other languages themselves.
    sitemap({ customPages: gathered.addresses }),
    reportFiles(folder, certainFiles),
    publicFiles(env.VITRINE_PUBLIC, head.site),
    liveReport(folder),
    socialCards(gathered.cards),
    searchIndex(gathered.searched),
    wholeSite(certainFiles),
  ],
});
