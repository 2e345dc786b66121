import type { SecretStore } from '#main/ports/secret-store.ts';
import type { SignInCallback, SignInWindow } from '#main/ports/sign-in-window.ts';
import { DeskSession } from '#main/services/session/desk-session.ts';
import type { DeskSessionParts } from '#main/services/session/session-parts.ts';
import { answerFor, factsAbout, requestIdIn } from './directory.ts';
import { publicUrl, type TestServer } from './server.ts';
import { postAnswer } from './sign-in.ts';

const cheap = { N: 2 ** 10, r: 8, p: 1 };

/** A desk whose browser is the test: what it is sent to is kept, what comes back is handed over. Its PIN costs little. */
export const sessionDesk = (parts: {
  server: TestServer;
  secrets: SecretStore;
  /** Where the desk believes the server to be. */
  url: string;
  /** How far its clocks are ahead. ms. */
  later?: () => number;
  pinCost?: DeskSessionParts['pinCost'];
  forgetStore?: (storeId: string) => Promise<void>;
}) => {
  const { server, url, later = () => 0 } = parts;
  let answered: ((callback: SignInCallback) => Promise<void>) | null = null;
  const shown: string[] = [];
  const window: SignInWindow = {
    listen: async (listener) => {
      answered = listener;
      return 'http://127.0.0.1:4999/cb';
    },
    show: async (address) => {
      shown.push(address);
      return null;
    },
    stop: async () => undefined,
  };
  const session = new DeskSession({
    secrets: parts.secrets,
    profile: 'p1',
    window,
    syncUrl: url,
    clocks: { now: () => Date.now() + later(), monotonic: () => performance.now() + later() },
    ...(parts.forgetStore ? { forgetStore: parts.forgetStore } : {}),
    pinCost: parts.pinCost ?? { here: async () => cheap, least: cheap },
  });
  /** Everything the person does in the browser. */
  const signIn = async (personId: string) => {
    await session.begin();
    const path = (shown.at(-1) ?? '').slice(url.length);
    const { location } = await server.http({ method: 'GET', path });
    const facts = factsAbout(personId, { publicUrl, inResponseTo: requestIdIn(location) });
    const { text, code } = await postAnswer(server.http, await answerFor(facts));
    const state = /state=([\w-]+)/.exec(text)?.[1] ?? '';
    await answered?.({ code, state });
    return session.status();
  };
  const open = async (personId: string, pin = '482913') => {
    await signIn(personId);
    return session.choosePin({ pin });
  };
  return { session, signIn, open, shown, answer: (callback: SignInCallback) => answered?.(callback) };
};
