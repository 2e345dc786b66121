import type { SyncServer } from '../server/sync-server.ts';
import type { DeskProfile } from './desk-profile.ts';

/** The code of this desk, as far as it is known. */
export class DeskCode {
  #known: string | null = null;

  constructor(
    private readonly profile: DeskProfile,
    private readonly server: SyncServer,
  ) {}

  get known(): string | null {
    return this.#known;
  }

  /** Shows the server, once in each life of its store, that this desk has its code. False: it could not be asked; try again. */
  async prove(epoch: string): Promise<boolean> {
    const proven = await this.profile.proveCode(this.server, epoch);
    if (proven !== null) this.#known = proven;
    return proven !== null;
  }

  /** Asks the server when it is not known yet; null while there has never been a network. */
  async learn(): Promise<string | null> {
    this.#known ??= await this.profile.code(this.server);
    return this.#known;
  }
}
