import { readersAnswer, type Reader } from '#shared/contracts/sync-api.ts';
import type { SyncServer } from '../server/sync-server.ts';

const ask = async (server: SyncServer, path: string): Promise<Response | 'forbidden' | null> => {
  try {
    const response = await server.fetch(server.address(path), { signal: AbortSignal.timeout(20_000) });
    if (response.status === 403 || response.status === 404) return 'forbidden';
    return response.ok ? response : null;
  } catch {
    return null;
  }
};

/** Who has read a citizen's file; null without a network. */
export const readersOf = async (
  server: SyncServer,
  citizenId: string,
): Promise<Reader[] | 'forbidden' | null> => {
  const response = await ask(server, `/privacy/citizens/${encodeURIComponent(citizenId)}/reads`);
  if (response === null || response === 'forbidden') return response;
  return readersAnswer.parse(await response.json()).readers;
};

/** All that is held on a citizen, as a JSON file; null without a network. */
export const exportCitizen = async (
  server: SyncServer,
  citizenId: string,
): Promise<Blob | 'forbidden' | null> => {
  const response = await ask(server, `/privacy/citizens/${encodeURIComponent(citizenId)}/export`);
  return response === null || response === 'forbidden' ? response : response.blob();
};
