import type { Words } from '../../words/words.ts';

/** What a page is about in a sentence, for search engines and social networks, where it does not say so itself. @param path without base and language */
export function pageDescription(path: string, title: string, words: Words): string {
  const [section = '', part] = path.split('/').filter((each) => each !== '');
  const own: Readonly<Record<string, string>> = {
    gallery: words.gallery.lead,
    methods: words.methods.lead,
    models: words.social.models,
    run: words.run.lead,
    sanity: words.sanity.lead,
    evidence: words.answers.evidenceLead,
  };
  if (section === 'trials') return words.social.trials;
  return (part === undefined ? own[section] : undefined) ?? words.social.page(title);
}
