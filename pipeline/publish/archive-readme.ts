import type { SiteLanguage } from './site-languages.ts';

/** What a site is opened with: a server, or a browser alone. */
export type SiteForm = 'served' | 'portable';

interface Readme {
  readonly about: string;
  readonly reading: Readonly<Record<SiteForm, string>>;
  readonly rest: string;
}

const english: Readme = {
  about: 'This is a report made with Vitrine: a web site of plain files.',
  reading: {
    served: `Read it here. Browsers do not follow its links from a folder, so let a small
server show them. In this folder, run one of

    python3 -m http.server
    npx serve

and open the address that it prints (http://localhost:8000 or :3000).`,
    portable: `Read it here. Unpack the whole archive, then open index.html in Chrome, Edge,
Firefox or another browser of today. It needs no server and no connection. A page
that is opened inside the archive, or without the folders beside it, lacks its
pictures and styles.`,
  },
  rest: `Publish it. Put the files on any web server, at any address: links are relative,
and nothing runs on the server. No page asks another host for anything.

All answers on one page, for printing: answers/all/ (where there are answers).
Numbers: every figure names its array (.npy), which numpy.load reads.`,
};

const simplified: Readme = {
  about: '这是用 Vitrine 制作的报告：一个由静态文件组成的网站。',
  reading: {
    served: `在本机阅读：浏览器不能直接从文件夹里打开这些链接，请用一个小服务器。
在此文件夹中运行下面两条命令之一：

    python3 -m http.server
    npx serve

然后打开它显示的地址（http://localhost:8000 或 :3000）。`,
    portable: `在本机阅读：先解压整个压缩包，再用 Chrome、Edge、Firefox 等新版浏览器打开
index.html。不需要服务器，也不需要联网。如果直接在压缩包里打开页面，或者页面旁边
没有其他文件夹，就看不到图片和样式。`,
  },
  rest: `发布：把这些文件放到任何网页服务器的任何地址下即可。链接都是相对的，
服务器上不需要运行任何程序，页面也不会向其他主机请求内容。

所有回答在一页上，供打印：answers/all/（如果报告里有回答）。
数值：每张图都注明它的数组文件（.npy），可用 numpy.load 读取。`,
};

const traditional: Readme = {
  about: '這是用 Vitrine 製作的報告：一個由靜態檔案組成的網站。',
  reading: {
    served: `在本機閱讀：瀏覽器不能直接從資料夾裡開啟這些連結，請用一個小伺服器。
在此資料夾中執行下面兩條指令之一：

    python3 -m http.server
    npx serve

然後開啟它顯示的位址（http://localhost:8000 或 :3000）。`,
    portable: `在本機閱讀：先解壓縮整個壓縮檔，再用 Chrome、Edge、Firefox 等新版瀏覽器開啟
index.html。不需要伺服器，也不需要連上網路。如果直接在壓縮檔裡開啟頁面，或者頁面
旁邊沒有其他資料夾，就看不到圖片和樣式。`,
  },
  rest: `發布：把這些檔案放到任何網頁伺服器的任何位址下即可。連結都是相對的，
伺服器上不需要執行任何程式，頁面也不會向其他主機請求內容。

所有回答在一頁上，供列印：answers/all/（如果報告裡有回答）。
數值：每張圖都註明它的陣列檔（.npy），可用 numpy.load 讀取。`,
};

/** What lies beside the site in its archive, or in its portable form: how to read and publish it, in every language of the site, the first one first. */
export function archiveReadme(languages: readonly SiteLanguage[], form: SiteForm): string {
  return [...new Set(languages.map(({ tag }) => readmeIn(tag)))]
    .map((readme) => textOf(readme, form))
    .join(`\n${'-'.repeat(72)}\n\n`);
}

function textOf({ about, reading, rest }: Readme, form: SiteForm): string {
  return `${about}\n\n${reading[form]}\n\n${rest}\n`;
}

function readmeIn(tag: string): Readme {
  if (/^zh-(hant|tw|hk|mo)/.test(tag)) return traditional;
  return tag.startsWith('zh') ? simplified : english;
}
