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

  /** Asks the server when it is not known yet; null while there has never been a network. */
  async learn(): Promise<string | null> {
    this.#known ??= await this.profile.code(this.server);
    return this.#known;
  }
}
