/** 读取上限表里的话，以 `schema/bounds.ts` 里的英文为索引。 */
export const boundsZhCn: Readonly<Record<string, string>> = {
  bytes: '字节',
  'levels of nesting': '层嵌套',
  'a JSON file': 'JSON 文件',
  'a text file (CSV, a vocabulary, prose)': '文本文件（CSV、词表、文章）',
};
