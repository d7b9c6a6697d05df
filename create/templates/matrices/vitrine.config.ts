import { defineConfig } from 'vitrine';

export default defineConfig({
  title: '%title%',
  languages: ['%languages%'],
  // authors: ['Your name'],
  // date: '2026-12-31',

  matrices: [
    {
      id: 'accuracy',
      title: { en: 'Accuracy by size and noise', 'zh-cn': '不同样本量与噪声下的准确率' },
      about: {
        en: 'Made-up numbers: put your own table in their place.',
        'zh-cn': '虚构的数值，请换成你自己的表格。',
      },
      // The first line and the first column are labels; what stands between dollar signs is LaTeX.
      data: { file: 'matrices/accuracy.csv' },
      rowTitle: { en: 'Training examples', 'zh-cn': '训练样本数' },
      columnTitle: { en: 'Noise', 'zh-cn': '噪声' },
      barTitle: { en: 'Accuracy', 'zh-cn': '准确率' },
      vmin: 0,
      vmax: 1,
      colormap: 'YlGnBu',
      // As printf has it; `%.0%` writes percent.
      format: '%.2f',
      lineWidth: 0.5,
    },
    {
      id: 'correlations',
      title: { en: 'Correlations of five measures', 'zh-cn': '五种度量的相关系数' },
      about: {
        en: 'Made-up numbers. A diverging map needs its middle in the middle; the upper half says the same and is left empty.',
        'zh-cn': '虚构的数值。发散色图的中点须居中；上半部分内容相同，留空。',
      },
      data: { file: 'matrices/correlations.json' },
      vmin: -1,
      vmax: 1,
      colormap: 'RdBu',
      format: '%.1f',
      mask: 'upper-triangle',
    },
  ],
});
