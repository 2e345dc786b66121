import js from '@eslint/js';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { fenceBlocks } from './test/house/fences.mjs';

const root = import.meta.dirname;

/** Markup that has no place in the workbench. */
const everywhere = [
  {
    selector:
      "JSXOpeningElement[name.name=/^(input|textarea)$/]:not(:has(JSXAttribute[name.name='autoComplete']))",
    message:
      'Add autoComplete="off": without it the browser writes what is typed to its session files, in the clear.',
  },
  {
    selector:
      "JSXOpeningElement[name.name=/^(select|datalist)$/], JSXOpeningElement[name.name=/^(input|TextField)$/] > JSXAttribute[name.name='type'] > Literal[value=/^(date|time|month|week|datetime-local|number|color)$/]",
    message:
      'The browser draws and words this in its own language: use DateField, Select, ComboBox or TextField of renderer/ui.',
  },
  {
    selector:
      "JSXElement[openingElement.name.name='Ltr'] CallExpression[callee.name=/^format(Date|DateTime|Day|Month)$/]",
    message: 'A day has Arabic words in Arabic, which Ltr would scramble: use <bdi>.',
  },
];
/** Markup that is drawn once, in renderer/ui. */
const outsideUi = [
  {
    selector: 'JSXOpeningElement[name.name=/^(button|dialog|progress)$/]',
    message:
      'Use what renderer/ui has: Button, LinkButton, Press (with a look of your own), Dialog, ProgressLine.',
  },
  {
    selector:
      "JSXOpeningElement[name.name='input'] > JSXAttribute[name.name='type'] > Literal[value=/^(file|checkbox|search)$/]",
    message: 'Use what renderer/ui has: FileChoice, CheckField, SearchField.',
  },
];

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      'coverage/**',
      '.maktab/**',
      '.maktab-dev/**',
      'test-results/**',
      'playwright-report/**',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
        Buffer: 'readonly',
      },
    },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-control-regex': 'off',
      eqeqeq: 'error',
    },
  },
  { files: ['**/*.{ts,tsx}'], rules: { 'no-undef': 'off' } },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['**/*.config.{js,ts}'], rules: { 'no-restricted-exports': 'off' } },
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver()],
      'import-x/extensions': ['.ts', '.tsx', '.mjs', '.js'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    rules: { 'import-x/no-cycle': 'error' },
  },
  {
    files: ['{main,renderer,shared,sync-server,test,scripts}/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false },
      ],
    },
  },
  ...fenceBlocks(root),
  { files: ['renderer/**/*.tsx'], rules: { 'no-restricted-syntax': ['error', ...everywhere, ...outsideUi] } },
  // What the rest is made of is where elements of the browser stand.
  { files: ['renderer/ui/**/*.tsx'], rules: { 'no-restricted-syntax': ['error', ...everywhere] } },
);
