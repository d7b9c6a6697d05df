import type { galleryEn } from '../en/gallery.ts';

/** 图廊的文字，简体中文。 */
export const galleryZhCn: typeof galleryEn = {
  title: '图廊',
  lead: '一张图片一节，一格一幅图。点开一格，可以看大图、它的数字和来历。',
  filters: '只看',
  facets: { picture: '图片', label: '标签', method: '方法', variant: '定义' },
  every: '全部',
  withoutLabel: '没有标签',
  count: '共 {all} 幅图，显示 {shown} 幅',
  nothing: '没有符合全部条件的图。',
  reset: '显示全部',
  zoom: '大图',
  previous: '上一幅',
  next: '下一幅',
  close: '关闭',
  place: '到它所在的页面，看全部数字和来历',
};
