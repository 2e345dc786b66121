import { z } from 'zod';
import { signInAnswer, type SignInAnswer } from '#shared/contracts/sync-api.ts';
import { person, type Person } from '#shared/documents/reference-data.ts';
import type { Desktop } from '#renderer/desktop/desktop.ts';

/** The last session of this desk: kept by the shell, outside web storage. */
export interface Session {
  person: Person;
  token: string | null;
}
const keptSession = z.object({ person, token: signInAnswer.shape.token.nullable() });
const key = 'session';

/** The session kept by the shell; null when nobody is signed in. */
export const readSession = async (desktop: Desktop): Promise<Session | null> => {
  const { value } = await desktop.call('secrets.get', { key });
  if (value === null) return null;
  try {
    return keptSession.parse(JSON.parse(value));
  } catch {
    return null;
  }
};

export const keepSession = async (desktop: Desktop, session: Session | null): Promise<void> => {
  await desktop.call('secrets.set', { key, value: session === null ? null : JSON.stringify(session) });
};

/** Tells the server that the session ends; without network it ends by itself after twelve hours. */
export const endSession = async (syncUrl: string, session: Session): Promise<void> => {
  if (session.token === null) return;
  await fetch(`${syncUrl}/auth/sign-out`, {
    method: 'POST',
    headers: { authorization: `Bearer ${session.token}` },
  }).catch(() => undefined);
};

export const sessionOf = ({ person: who, token }: SignInAnswer): Session => ({ person: who, token });
