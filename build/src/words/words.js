import { en } from "./en.js";
import { zhCn } from "./zh-cn.js";
const wordsByLanguage = { en, 'zh-cn': zhCn };
/** The site's words in a language. */
export function wordsOf(language) {
    return wordsByLanguage[language];
}
