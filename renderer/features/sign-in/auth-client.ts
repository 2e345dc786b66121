import { directoryAnswer, signInAnswer, type SignInAnswer } from '#shared/contracts/sync-api.ts';
import type { Person } from '#shared/documents/reference-data.ts';

/** Why nobody came in. */
export type SignInProblem =
  { kind: 'wrong-pin' } | { kind: 'too-many-tries'; seconds: number } | { kind: 'unreachable' };

/** Whom one may sign in as; null when the server cannot be reached. */
export const readDirectory = async (syncUrl: string): Promise<Person[] | null> => {
  try {
    return directoryAnswer.parse(await (await fetch(`${syncUrl}/auth/directory`)).json()).people;
  } catch {
    return null;
  }
};

/** Signs in with a PIN. */
export const signIn = async (
  syncUrl: string,
  personId: string,
  pin: string,
): Promise<SignInAnswer | SignInProblem> => {
  try {
    const response = await fetch(`${syncUrl}/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ personId, pin }),
    });
    if (response.status === 429)
      return { kind: 'too-many-tries', seconds: Number(response.headers.get('retry-after') ?? 30) };
    if (!response.ok) return { kind: 'wrong-pin' };
    return signInAnswer.parse(await response.json());
  } catch {
    return { kind: 'unreachable' };
  }
};
