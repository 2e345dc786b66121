import type { SecretStore } from '#main/ports/secret-store.ts';
import { EventHub } from '#main/services/event-hub.ts';
import { DeskPaper } from '#main/services/paper/desk-paper.ts';
import type { PaperWorks } from '#main/services/paper/paper-works.ts';
import { DeskScanning } from '#main/services/scanning/desk-scanning.ts';
import type { ScanStation } from '#main/services/scanning/scan-station.ts';
import { DeskSession } from '#main/services/session/desk-session.ts';
import { DeskSpool } from '#main/services/spool/desk-spool.ts';
import { clearStore } from '#main/services/spool/spool.ts';
import type { KeptDesk } from './kept-desk.ts';
import { type SameBrowser, sameBrowser } from './same-browser.ts';

/** How long an open desk waits for its page to come back (a reload, the way to the directory) before it locks. */
const lockAfterMs = 5 * 60_000;

interface Profile {
  session: DeskSession;
  scanning: DeskScanning;
  paper: DeskPaper;
  events: EventHub;
  window: SameBrowser;
  pages: number;
  timer: NodeJS.Timeout | null;
  /** The key of the pages that use this profile, a JWK as text; null: none has come yet. */
  pageKey: string | null;
}

const pageKeyName = 'page-key';
/** Profiles held in memory that no page uses. Cookies cost nothing to make up. */
const mostIdle = 50;

/** The sessions of the browser profiles that use this workbench. One left by all its pages locks after five minutes. */
export class Profiles {
  readonly #profiles = new Map<string, Profile>();

  constructor(
    private readonly parts: {
      secrets: SecretStore;
      syncUrl: string;
      origin: () => string;
      station: ScanStation;
      works: PaperWorks;
      /** Desks that were open before the shell was started again. */
      openDesks: readonly KeptDesk[];
    },
  ) {}

  get(name: string): Profile {
    const known = this.#profiles.get(name);
    if (known) return known;
    const window = sameBrowser(this.parts.origin);
    const { secrets, syncUrl, station, works } = this.parts;
    const kept = this.parts.openDesks.find((desk) => desk.profile === name);
    const session = new DeskSession({
      secrets,
      syncUrl,
      profile: name,
      window,
      forgetStore: (storeId) => clearStore(station.spoolDir, storeId),
      ...(kept ? { reopen: { ...kept, key: Buffer.from(kept.key, 'base64') } } : {}),
    });
    const events = new EventHub();
    const spool = new DeskSpool(session, station.spoolDir);
    const scanning = new DeskScanning(spool, station, events.tell);
    const paper = new DeskPaper(spool, works, events.tell);
    const made: Profile = { session, scanning, paper, events, window, pages: 0, timer: null, pageKey: null };
    this.#forgetIdle();
    this.#profiles.set(name, made);
    return made;
  }

  /** The desks that are open now. */
  async openDesks(): Promise<KeptDesk[]> {
    const all = await Promise.all(
      [...this.#profiles].map(async ([profile, { session }]) => {
        const { open } = await session.status();
        return open && { profile, personId: open.person.id, storeId: open.storeId, key: open.key };
      }),
    );
    return all.filter((desk) => desk !== null);
  }

  /**
   * Whether a key is the one of this profile's pages. The first to come is, and is kept once somebody has arrived or has a desk
   * here: a profile that nobody has signed in on leaves nothing on disk.
   */
  async isOwnKey(name: string, key: string): Promise<boolean> {
    const profile = this.get(name);
    const kept = await this.parts.secrets.find(name, pageKeyName);
    profile.pageKey ??= kept ?? key;
    if (key !== profile.pageKey) return false;
    const { arrived, known } = await profile.session.status();
    if (kept === null && (arrived || known.length > 0)) await this.parts.secrets.set(name, pageKeyName, key);
    return true;
  }

  /** Resolves when no session has anything under way. */
  async settled(): Promise<void> {
    await Promise.all([...this.#profiles.values()].map(({ session }) => session.settled()));
  }

  /** How many profiles are held in memory. */
  get size(): number {
    return this.#profiles.size;
  }

  #forgetIdle(): void {
    const idle = [...this.#profiles].filter(([, { pages, session }]) => pages === 0 && !session.isOpen);
    for (const [name, { timer }] of idle.slice(0, Math.max(0, idle.length - mostIdle))) {
      if (timer) clearTimeout(timer);
      this.#profiles.delete(name);
    }
  }

  /** A page of this profile connects; call what is returned when it goes. */
  enter(name: string): () => void {
    const profile = this.get(name);
    profile.pages += 1;
    if (profile.timer) clearTimeout(profile.timer);
    return () => {
      profile.pages -= 1;
      if (profile.pages === 0) profile.timer = setTimeout(() => profile.session.lock(), lockAfterMs).unref();
    };
  }
}
