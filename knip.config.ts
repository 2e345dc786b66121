import type { KnipConfig } from 'knip';

/** What nothing reaches: files, exports, packages (`npm run dead`); with `--production` also what only tests reach. */
const config: KnipConfig = {
  // What its own file uses is alive; that it is exported as well serves its test, or a reader of the border it checks.
  ignoreExportsUsedInFile: true,
  // Started by name: as a program, a worker, a loader or a page.
  entry: [
    'main/electron/{main,preload}.ts!',
    'main/services/paper/thread/page-thread.mjs!',
    'main/start/{start,follow-parent}.mjs!',
    'main/start/dev/{dev,report-imports}.mjs!',
    'main/start/{workbench,dev/shell}.ts!',
    'renderer/index.html!',
    'sync-server/{server,cli,channels/import/cli}.ts!',
    'sync-server/channels/mail/reading/mail-thread.mjs!',
    'sync-server/demo/{seed,identity-provider/server,mail/server}.ts!',
    'test/bench/*.bench.ts',
    'test/bench/at-the-desk.ts',
    'test/{bench,fault}/page/page.ts',
    'test/people/{said-in-zone,scanners/host-main}.ts',
    'test/people/other-zone-table.mjs',
    '**/*.d.mts',
  ],
  project: [
    '{main,renderer,shared,sync-server}/**/*.{ts,tsx,mjs,css}!',
    '!**/*.test.{ts,tsx}!',
    '{scripts,test}/**/*.{ts,mjs,mts}',
    '*.{ts,js}',
  ],
  compilers: { css: (text) => [...text.matchAll(/(?<=@)import '[^']+'/g)].join(';\n') },
  ignoreIssues: {
    // Read whole by the lists that gather them, under names that cannot be followed.
    'shared/channels/*.ts': ['exports'],
    'shared/workflow/{,improvements/,persons/}commands/*.ts': ['exports'],
  },
  ignoreDependencies: [
    // Read as files: letters of the recognition of text, and fonts of printed papers.
    '@tesseract.js-data/*',
    '@fontsource/*',
    // Loaded by name, since their types redefine Node's.
    'express-pouchdb',
    'pouchdb-adapter-memory',
    'pouchdb-find',
    'pouchdb-mapreduce',
    // What PouchDB expects of Node, in a browser.
    'events',
  ],
  ignoreBinaries: ['apt-get', 'mount', 'umount', 'ldapadd', 'pdf*'],
};
export default config;
