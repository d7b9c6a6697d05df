import js from '@eslint/js';
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

/** Two rooms never see each other: `pipeline` makes results, `src` shows them; both import `schema` and `numerics`. */
const border = (room, others, ...patterns) => ({
  files: [room.includes('*') ? room : `${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: others.map((other) => `**/${other}/**`), message: `${room} may import lower rooms only.` },
          ...patterns,
        ],
      },
    ],
  },
});

/** Methods and metrics are found by their folders: who imports one by name knows it. */
const named = {
  regex: '/(methods|metrics)/[^/]+/(method|metric)\\.ts$',
  message: 'Methods and metrics are found, not imported: take them as an argument.',
};

/** A method knows no other, nor a metric. */
const neighbour = {
  regex: '^\\.\\./(?!\\.\\./)|/(methods|metrics)/',
  message: 'What two rooms share lies in pipeline/explain or numerics.',
};

export default tseslint.config(
  { ignores: ['dist', '.astro', 'coverage', 'node_modules', '**/*_pb.*', '**/*.astro'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.mjs', 'bin/*.mjs'] } } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-non-null-assertion': 'off', // noUncheckedIndexedAccess makes typed arrays need it
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-properties': ['error', ...clockAndChance],
    },
  },
  { files: ['pipeline/cli/cli.ts', 'pipeline/cli/**', 'bench/**'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ['{methods,metrics,numerics,pipeline,schema,src}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', replacements] },
  },
  border('pipeline', ['src'], named),
  border('src', ['pipeline'], named),
  border('schema', ['src', 'pipeline']),
  border('methods/*/method.ts', ['src'], neighbour),
  border('metrics/*/metric.ts', ['src'], neighbour),
);
