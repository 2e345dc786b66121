import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Forbids imports by pattern; the message says what to use instead. */
const fence = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns: [...everywhere, ...patterns] }],
  },
});
const everywhere = [
  {
    group: ['../../*'],
    message: 'Import across folders through #shared/…, #main/…, #renderer/…, #sync-server/… .',
  },
];
const no = (folders, message) => ({ group: folders.map((f) => `#${f}/**`), message });
const machine = {
  regex: '^(node:|electron|fastify|libsql)',
  message: 'Needs a machine: put it behind a port in main/ or in sync-server/.',
};
const screen = {
  regex: '^(react|rxdb|dexie|pouchdb)',
  message: 'Shared code is pure: no React, no database.',
};

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      'coverage/**',
      '.maktab/**',
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
      'max-lines': ['error', { max: 400 }],
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
  fence(
    ['shared/**'],
    [
      machine,
      screen,
      no(['main', 'renderer', 'sync-server', 'test'], 'shared/ imports nothing but shared/.'),
    ],
    ['**/*.test.ts'],
  ),
  fence(
    ['shared/documents/**'],
    [
      machine,
      screen,
      no(['shared/domain', 'shared/contracts'], 'documents/ stands below domain/ and contracts/.'),
    ],
    ['**/*.test.ts'],
  ),
  fence(
    ['renderer/**'],
    [
      machine,
      no(
        ['main', 'sync-server'],
        'The renderer speaks to the shell through #renderer/desktop and to the server through #renderer/data.',
      ),
    ],
    ['**/*.test.{ts,tsx}'],
  ),
  fence(
    ['renderer/ui/**', 'renderer/i18n/**'],
    [
      no(
        ['renderer/parts', 'renderer/screens', 'renderer/data', 'renderer/app'],
        'ui/ and i18n/ know no feature and no data.',
      ),
    ],
  ),
  fence(
    ['renderer/parts/**', 'renderer/screens/**'],
    [no(['renderer/app'], 'Features do not know the composition root.'), machine],
  ),
  fence(
    ['sync-server/**'],
    [
      no(['main', 'renderer'], 'The server does not know the client.'),
      { regex: '^electron', message: 'Only main/electron may import electron.' },
    ],
    ['**/*.test.ts'],
  ),
  fence(
    ['main/**'],
    [
      no(
        ['renderer', 'sync-server'],
        'The shell starts the server as a process and serves the renderer as files.',
      ),
      { regex: '^electron', message: 'Only main/electron may import electron.' },
    ],
    ['main/electron/**', '**/*.test.ts'],
  ),
  {
    files: ['renderer/**/*.tsx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "JSXOpeningElement[name.name=/^(input|textarea)$/]:not(:has(JSXAttribute[name.name='autoComplete']))",
          message:
            'Add autoComplete="off": without it the browser writes what is typed to its session files, in the clear.',
        },
      ],
    },
  },
);
