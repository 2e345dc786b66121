import { fileSecretStore } from '#main/node-host/file-secret-store.ts';
import type { SignInCallback } from '#main/ports/sign-in-window.ts';
import { DeskSession } from '#main/services/session/desk-session.ts';
import { answerFor, factsAbout, requestIdIn } from '#test/people/directory.ts';
import { postAnswer, wireHttp } from '#test/people/sign-in.ts';

const pin = '482913';
const cheap = { N: 2 ** 10, r: 8, p: 1 };

/** The shell's half of a desk, the same in Electron and in the browser shell: who sits there, and their tokens. The window is the test. */
export class Shell {
  readonly session: DeskSession;
  #answered: ((callback: SignInCallback) => Promise<void>) | null = null;
  #shown = '';

  /** @param way the address that the desk has of the server; @param server the server's own, which the person's browser goes to */
  constructor(
    readonly personId: string,
    private readonly way: string,
    private readonly server: string,
    folder: string,
  ) {
    this.session = new DeskSession({
      secrets: fileSecretStore(folder),
      profile: personId,
      window: {
        listen: (listener) => {
          this.#answered = listener;
          return Promise.resolve('http://127.0.0.1:4999/cb');
        },
        show: (address) => {
          this.#shown = address;
          return Promise.resolve(null);
        },
        stop: () => Promise.resolve(),
      },
      syncUrl: way,
      clocks: { now: () => Date.now(), monotonic: () => performance.now() },
      pinCost: { here: () => Promise.resolve(cheap), least: cheap },
    });
  }

  /** The person signs in and types the PIN. @throws Error while the server or the way to it is away */
  async signIn(): Promise<{ storeId: string }> {
    const { personId, session } = this;
    await session.begin();
    const http = wireHttp(this.server);
    const { location } = await http({ method: 'GET', path: this.#shown.slice(this.way.length) });
    const facts = factsAbout(personId, { publicUrl: this.server, inResponseTo: requestIdIn(location) });
    const { code } = await postAnswer(http, await answerFor(facts));
    const state = new URL(this.#shown).searchParams.get('state') ?? '';
    await this.#answered?.({ code: code === '' ? null : code, state });
    const { known, open, arrived, problem } = await session.status();
    if (open) return open;
    if (!arrived) throw new Error(`${personId} cannot sign in: ${String(problem)}`);
    if (known.some(({ person }) => person.id === personId)) await session.unlock({ personId, pin });
    else await session.choosePin({ pin });
    const after = await session.status();
    if (!after.open) throw new Error(`${personId}: the desk does not open`);
    return after.open;
  }
}
