import { elsewhereAnswer, type ElsewhereAnswer, type ElsewhereAsk } from '#shared/contracts/elsewhere-api.ts';
import {
  identifiersAnswer,
  type IdentifiersAsk,
  readersAnswer,
  type ReaderOfFile,
} from '#shared/contracts/sync-api.ts';
import type { Identifiers } from '#shared/documents/citizen.ts';
import type { SyncServer } from '../server/sync-server.ts';

const tooMany = 429;
/** Somebody waits in front of the desk: what is held here is taken after that. ms. */
const patienceMs = 4000;

/** A citizen's identifiers, noted by the server before it answers. */
export const askIdentifiers = async (
  server: SyncServer,
  one: IdentifiersAsk,
): Promise<Identifiers | 'away' | 'forbidden' | 'too-many'> => {
  try {
    const response = await server.fetch(server.address('/privacy/identifiers'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ asks: [one] }),
      signal: AbortSignal.timeout(patienceMs),
    });
    if (response.status === tooMany) return 'too-many';
    if (!response.ok) return 'away';
    const { given } = identifiersAnswer.parse(await response.json());
    return given[0]?.identifiers ?? 'forbidden';
  } catch {
    return 'away';
  }
};

/** Whether a citizen is known in offices that are not the caller's; null when the server does not say. */
export const askElsewhere = async (
  server: SyncServer,
  asked: ElsewhereAsk,
): Promise<ElsewhereAnswer | null> => {
  try {
    const response = await server.fetch(server.address('/privacy/elsewhere'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(asked),
      signal: AbortSignal.timeout(patienceMs),
    });
    return response.ok ? elsewhereAnswer.parse(await response.json()) : null;
  } catch {
    return null;
  }
};

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
): Promise<ReaderOfFile[] | 'forbidden' | null> => {
  const response = await ask(server, `/privacy/citizens/${encodeURIComponent(citizenId)}/reads`);
  if (response === null || response === 'forbidden') return response;
  return readersAnswer.parse(await response.json()).readers;
};

/** All that is held on a citizen, as a JSON file; null without a network. */
export const askCitizenExport = async (
  server: SyncServer,
  citizenId: string,
): Promise<Blob | 'forbidden' | null> => {
  const response = await ask(server, `/privacy/citizens/${encodeURIComponent(citizenId)}/export`);
  return response === null || response === 'forbidden' ? response : response.blob();
};
