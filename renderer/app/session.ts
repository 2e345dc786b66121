import { useCallback, useEffect, useState } from 'react';
import type { DesktopResult, SessionStatus } from '#shared/contracts/desktop-api.ts';
import { type Desktop, DesktopError } from '#renderer/desktop/desktop.ts';

const lookMs = 1000;
/** Whose desk the shell has lost, through the page's being read anew. */
const interruptedKey = 'maktab.interrupted';

/** The session as the shell keeps it, and what changes it. */
export interface SessionControl {
  status: SessionStatus;
  /** True while the directory is shown in another window. */
  isElsewhere: boolean;
  /** Whose desk was open here when the shell went away and came back without it; null: nobody's. */
  interrupted: string | null;
  signIn: () => Promise<void>;
  cancel: () => Promise<void>;
  choosePin: (pin: string) => Promise<void>;
  unlock: (personId: string, pin: string, newPin?: string) => Promise<DesktopResult<'session.unlock'>>;
  lock: () => Promise<void>;
  signOut: () => Promise<void>;
  /** The store of somebody put out, for their supervisor. */
  openSealed: (personId: string) => Promise<DesktopResult<'session.openSealed'>>;
  /** For the data worker. */
  getToken: (fresh: boolean) => Promise<DesktopResult<'session.token'>>;
}

/** Follows the session of this desk. */
export const useSession = (desktop: Desktop, first: SessionStatus): SessionControl => {
  const [status, setStatus] = useState(first);
  const [isElsewhere, setElsewhere] = useState(false);
  const [interrupted, setInterrupted] = useState(() => sessionStorage.getItem(interruptedKey));
  const look = useCallback(async () => {
    const now = await desktop.call('session.status', {});
    setStatus(now);
    if (now.open) {
      setInterrupted(null);
      sessionStorage.removeItem(interruptedKey);
    }
    if (now.open || now.arrived || now.problem) setElsewhere(false);
  }, [desktop]);
  useEffect(() => {
    if (!isElsewhere) return undefined;
    const timer = setInterval(() => void look(), lookMs);
    return () => clearInterval(timer);
  }, [isElsewhere, look]);
  const openId = status.open?.person.id ?? null;
  // A shell that was started again has no desk open: better said at once than found out at the next token, work by work.
  useEffect(
    () =>
      desktop.onBack(() => {
        setInterrupted(openId);
        if (openId !== null) sessionStorage.setItem(interruptedKey, openId);
        look().catch(() => undefined);
      }),
    [desktop, look, openId],
  );
  const go = (navigate: string | null) => {
    if (navigate === null) return false;
    location.assign(navigate);
    return true;
  };
  return {
    status,
    isElsewhere,
    interrupted,
    signIn: async () => {
      const { navigate } = await desktop.call('session.begin', {});
      if (!go(navigate)) setElsewhere(true);
    },
    cancel: async () => {
      setElsewhere(false);
      setStatus(await desktop.call('session.cancel', {}));
    },
    choosePin: async (pin) => setStatus(await desktop.call('session.choosePin', { pin })),
    unlock: async (personId, pin, newPin) => {
      const changed = newPin === undefined ? {} : { newPin };
      const outcome = await desktop.call('session.unlock', { personId, pin, ...changed });
      await look();
      return outcome;
    },
    lock: async () => {
      await desktop.call('session.lock', {});
      await look();
    },
    signOut: async () => {
      const { navigate } = await desktop.call('session.signOut', {});
      if (!go(navigate)) await look();
    },
    openSealed: (personId) => desktop.call('session.openSealed', { personId }),
    getToken: async (fresh) => {
      const outcome = await desktop.call('session.token', { fresh }).catch((error: unknown) => {
        if (error instanceof DesktopError && error.code === 'shell-gone') return { kind: 'away' as const };
        throw error;
      });
      if (outcome.kind === 'revoked' || outcome.kind === 'closed') await look();
      return outcome;
    },
  };
};
