/** What every project has, whether `npm create vitrine` made it or `vitrine init` a folder that was there. */

/** Scripts of `package.json`. Pages and messages name commands as `npm run vitrine -- run --only lime`. */
export const projectScripts: Readonly<Record<string, string>> = {
  dev: 'vitrine dev',
  report: 'vitrine report',
  preview: 'vitrine preview',
  check: 'vitrine check',
  vitrine: 'vitrine',
};

/**
 * The scripts of packages that may run as they are installed. Node's puts the binary that came with it into its place. esbuild's would put a second
 * copy of its own beside the first; onnxruntime-node's downloads hundreds of megabytes for NVIDIA's GPUs from elsewhere, and an installation
 * without that network fails.
 */
export const installScripts = { esbuild: false, node: true, 'onnxruntime-node': false } as const;

/** What git leaves out of a project: packages, caches, the site, what is half written. */
export const ignoredPaths: readonly string[] = [
  'node_modules/',
  '.vitrine/',
  '# The site is built from content/, wherever it is published.',
  'dist/',
  '/report.zip',
  '/report*.pdf',
  '*.log',
  'content/.lock*',
  'content/**/.new-*',
  'content/**/.old-*',
];
