import { writeFileSync } from 'node:fs';
import { productSources, roomsDocument, roomsFile } from './rooms-document.ts';

writeFileSync(roomsFile, await roomsDocument(productSources()));
