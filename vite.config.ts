import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { licences } from './scripts/licences/write-licences.ts';
import { toldWhileBuilding } from './scripts/build-progress/told-while-building.ts';
import { compressed } from './scripts/compress/compressed.ts';

/** The workbench as static files: served by node-host, loaded by Electron. Nothing is fetched from elsewhere at run time. */
export default defineConfig({
  root: join(import.meta.dirname, 'renderer'),
  base: './',
  plugins: [react(), licences(import.meta.dirname), compressed(), toldWhileBuilding(console.log)],
  worker: { format: 'es' },
  // While one works (npm run dev): only what the page is made of may be asked for.
  server: {
    fs: { allow: ['renderer', 'shared', 'node_modules'].map((name) => join(import.meta.dirname, name)) },
  },
  css: { devSourcemap: true },
  optimizeDeps: { entries: ['index.html', 'data/worker.ts'] },
  // PouchDB expects Node's name of the global object.
  define: { global: 'globalThis' },
  build: {
    outDir: join(import.meta.dirname, 'dist', 'renderer'),
    emptyOutDir: true,
    target: 'chrome120',
    // Beside the files, not named in them: see docs/decisions/0025.
    sourcemap: 'hidden',
    chunkSizeWarningLimit: 3000,
  },
});
