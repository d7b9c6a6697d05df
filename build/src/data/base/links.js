import { localeOf } from "./languages.js";
/** @param base with or without slashes at its ends @param locale first part of the address, none for the default */
export function createLinks(base, locale) {
    const root = `/${base}/`.replace(/\/+/g, '/');
    return {
        page(path, fragment) {
            const parts = [locale, path].filter((part) => part !== undefined && part !== '');
            const folder = parts.length === 0 ? '' : `${parts.join('/')}/`;
            return `${root}${folder}${fragment === undefined ? '' : `#${fragment}`}`;
        },
        file: (path) => root + path,
    };
}
/**
 * The same page in another language.
 *
 * @param path the address of a page, as `/base/zh-cn/gallery/` @param offered all languages of the site, the default first
 */
export function translatedPath(path, base, language, offered) {
    const root = `/${base}/`.replace(/\/+/g, '/');
    const [first = '', ...rest] = path.slice(root.length).split('/');
    const isLocale = offered.some((one) => localeOf(one, offered) === first);
    const locale = localeOf(language, offered);
    return root + [...(locale === undefined ? [] : [locale]), ...(isLocale ? rest : [first, ...rest])].join('/');
}
