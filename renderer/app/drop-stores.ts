/** Deletes what this browser keeps for stores whose keys were destroyed. Their names are in those of their databases. */
export const dropStores = async (storeIds: readonly string[]): Promise<void> => {
  if (storeIds.length === 0) return;
  for (const { name = '' } of await indexedDB.databases())
    if (storeIds.some((id) => name.includes(id))) indexedDB.deleteDatabase(name);
};
