import type { searchEn } from '../en/search.ts';

/** 搜索的用词。 */
export const searchZhCn: typeof searchEn = {
  open: '搜索',
  field: '在本报告中搜索',
  close: '关闭',
  searching: '正在搜索……',
  none: (query: string) => `没有找到“${query}”。`,
  count: (count: string) => `找到 ${count} 页`,
  more: '显示更多',
  failed: '无法载入搜索：站点的文件不全，或者服务器没有响应。',
};
