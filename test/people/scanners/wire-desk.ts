import { WebSocket } from 'ws';
import { pack, Unpacker } from '#shared/contracts/wire.ts';
import { type Desktop, makeDesktop } from '#renderer/desktop/desktop.ts';
import { answerFor, factsAbout, requestIdIn } from '#test/people/directory.ts';
import { pageKeyOf, provePage } from '#test/people/prove-page.ts';
import { publicUrl, type TestServer } from '#test/people/server.ts';
import { postAnswer } from '#test/people/sign-in.ts';

/** What people choose in these tests. */
export const wirePin = '482913';

/** A page in a browser: the renderer's own client on a real WebSocket to a running node-host. */
export interface WirePage {
  desktop: Desktop;
  /** The browser's profile. */
  cookie: string;
  close: () => void;
}

/** Opens the workbench as a browser does; with the `cookie` of before it is the same profile. */
export const openWirePage = async (hostUrl: string, cookie?: string): Promise<WirePage> => {
  const fresh = async () => (await fetch(hostUrl)).headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const own = cookie ?? (await fresh());
  const socket = new WebSocket(`${hostUrl.replace('http', 'ws')}/desktop`, {
    headers: { origin: hostUrl, cookie: own },
  });
  const greeting = provePage(socket, hostUrl, pageKeyOf(own));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const greeted = await greeting;
  if (greeted !== 'welcome') throw new Error(`The shell refused this page: ${String(greeted)}`);
  const desktop = makeDesktop({
    send: (message) => {
      const { text, parts } = pack(message);
      socket.send(text);
      for (const part of parts) socket.send(part);
    },
    onMessage: (listener) => {
      const unpacker = new Unpacker(listener);
      socket.on('message', (data: Buffer, isBinary) => unpacker.take(isBinary ? data : data.toString()));
    },
    onCut: (listener) => socket.once('close', listener),
    onBack: () => undefined,
  });
  return { desktop, cookie: own, close: () => socket.terminate() };
};

/** Signs a person in over SAML through this page, and chooses the PIN. */
export const signInOn = async (page: WirePage, hostUrl: string, server: TestServer, personId: string) => {
  const { navigate } = await page.desktop.call('session.begin', {});
  const { pathname, search, searchParams } = new URL(navigate ?? '');
  const { location } = await server.http({ method: 'GET', path: pathname + search });
  const facts = factsAbout(personId, { publicUrl, inResponseTo: requestIdIn(location) });
  const { code } = await postAnswer(server.http, await answerFor(facts));
  const back = `/cb?code=${code}&state=${searchParams.get('state') ?? ''}`;
  await fetch(hostUrl + back, { headers: { cookie: page.cookie } });
  const { open } = await page.desktop.call('session.choosePin', { pin: wirePin });
  if (open?.person.id !== personId) throw new Error(`${personId} has no open desk`);
};

/** Opens the desk again with the PIN. */
export const unlockOn = async (page: WirePage, personId: string): Promise<void> => {
  const { kind } = await page.desktop.call('session.unlock', { personId, pin: wirePin });
  if (kind !== 'open') throw new Error(`The desk is ${kind}`);
};
