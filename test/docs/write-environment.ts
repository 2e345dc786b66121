import { writeFileSync } from 'node:fs';
import { environmentDocument, environmentFile } from './environment-document.ts';

writeFileSync(environmentFile, await environmentDocument());
