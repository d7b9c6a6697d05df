import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const clockAndChance = [
  { object: 'Math', property: 'random', message: 'Random numbers come from a seeded generator in numerics/.' },
  { object: 'Date', property: 'now', message: 'The clock is an effect: take it as an argument.' },
];

/** `$&` in a text is a pattern to `replace`: what is put in is written out, or comes from a function. */
const replacements = {
  selector:
    'CallExpression[callee.property.name=/^replace(All)?$/][arguments.length=2][arguments.1.type=/^(TemplateLiteral|CallExpression|MemberExpression|BinaryExpression|ConditionalExpression)$/]',
  message: 'Give `replace` a function: what is put in may hold `$&`.',
};

export default tseslint.config(
  {
    // Templates import the tool as a project does: `create/test` checks the types of the projects that are made of them.
    ignores: [
      'dist',
      'build',
      '.vitrine',
      '.astro',
      'coverage',
      'node_modules',
      '.stryker',
      '**/*_pb.*',
      'create/templates',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    // One program for all: a service would open those of the pages and of the rest, and check what they share twice.
    languageOptions: { parserOptions: { project: ['./tsconfig.eslint.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-non-null-assertion': 'off', // noUncheckedIndexedAccess makes typed arrays need it
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-properties': ['error', ...clockAndChance],
    },
  },
  { files: ['pipeline/cli/cli.ts', 'pipeline/cli/**', 'bench/**'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
  ...astro.configs['flat/recommended'],
  // `astro check` sees the types in these files; what reads types in the linter does not.
  { files: ['**/*.astro', '**/*.astro/*.{js,ts}'], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ['{methods,metrics,numerics,pipeline,schema,src}/**/*.{ts,astro}'],
    rules: { 'no-restricted-syntax': ['error', replacements] },
  },
);
