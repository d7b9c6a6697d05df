import type { picturesEn } from '../en/pictures.ts';

/** 单张图片页面的用词。 */
export const picturesZhCn: typeof picturesEn = {
  lead: '每种方法对这张图片的展示，以及它们有多一致。',
  all: '每种方法怎么说，以及它们有多一致',
  agreement: '方法之间有多一致',
  agreementText: (mean) =>
    `每两种方法的图的秩相关，包含符号：1 表示像素排序相同，0 表示无关。所有配对的平均为 ${mean}。方法一致，不等于方法正确。`,
  correlation: '秩相关',
  values: '数值',
  figures: '各方法的展示',
  onPictures: '这些图在各图片的页面上，由图廊进入：',
};
