import { delimiter, isAbsolute } from 'node:path';
import { z } from 'zod';
import { defineDriver } from '#main/services/scanning/driver/define-driver.ts';
import { listOf, scanVariables } from '#main/services/scanning/driver/scan-variables.ts';
import { FolderDriver } from './folder-driver.ts';

/** Folders that copiers scan into. */
export const folder = defineDriver({
  name: 'folder',
  kind: { words: { fr: 'dossier surveillé', ar: 'مجلد مراقَب' }, said: 'always' },
  worksOn: () => true,
  settings: z.object({
    MAKTAB_SCAN_FOLDERS: scanVariables.shape.MAKTAB_SCAN_FOLDERS.transform(listOf(delimiter)).pipe(
      z.array(z.string().refine(isAbsolute, 'not an absolute path')),
    ),
  }),
  open: ({ pc }, { MAKTAB_SCAN_FOLDERS: folders }) => new FolderDriver(folders, pc),
});
