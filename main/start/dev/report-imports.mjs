/** Loaded before a program's own script: lets it import TypeScript and tells the process that started it each file that it imports. */
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register({
  onImport: (url) => {
    if (url.startsWith('file:')) process.send?.({ imported: fileURLToPath(url.split('?')[0]) });
  },
});
