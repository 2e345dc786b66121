import type { KeptFile } from './kept-file.ts';

/** Removes files from this PC by their ids, sent or not, and lets the browser drop their bytes. @returns whether any was here */
export const forgetFiles = async (
  local: PouchDB.Database<KeptFile>,
  ids: readonly string[],
): Promise<boolean> => {
  const { rows } = await local.allDocs({ keys: [...ids] });
  const here = rows.flatMap((row) =>
    'value' in row && row.value.deleted !== true ? [{ _id: row.id, _rev: row.value.rev }] : [],
  );
  for (const { _id, _rev } of here) await local.remove(_id, _rev);
  if (here.length > 0) await local.compact();
  return here.length > 0;
};
