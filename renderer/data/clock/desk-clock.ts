import type { Instant } from '#shared/documents/time.ts';
import type { ClockState } from '../contract/clock.ts';
import { Subscribers } from '../subscribers.ts';
import { DeviceLine, type KeptLine } from './device-line.ts';
import type { KeptClock, Timers } from './kept-clock.ts';
import { Leaps } from './leaps.ts';
import { timeAt, type UnsureMoment } from './unsure-moment.ts';

/** The PC's clock and the steady timer may part by this much without anybody having touched the one. ms. */
const slackMs = 2000;
/** A PC's quartz, ms a ms: 100 ppm. */
const drift = 1e-4;
/** Longer than a desk may stay without a network: such a leap ahead is a wrong clock. ms. */
const longestAwayMs = 60 * 86_400_000;
const keepEveryMs = 60_000;

interface Anchor {
  steady: number;
  /** The time then, and by how much it may be wrong. */
  time: number;
  bound: number;
}

/** Time as the PC's clock carries it on since a measurement; null when that contradicts the latest known time. */
const carriedBy = (kept: KeptClock, device: number, latest: number): number | null => {
  const carried = device + kept.server - kept.device;
  return carried > latest - slackMs && carried < latest + longestAwayMs ? carried : null;
};

/**
 * The city's time at a desk. It is measured with every answer of the server and followed by a steady timer, so that setting the
 * PC's clock changes nothing; while the desk is closed the PC's clock carries it on, never back behind the latest known time.
 */
export class DeskClock {
  /** Certainty or correction are others. */
  readonly changed = new Subscribers<[ClockState]>();
  #anchor: Anchor;
  #certainty: ClockState['certainty'];
  #kept: KeptClock | null;
  #keptAt = -Infinity;
  #seen: { steady: number; device: number };
  readonly #leaps = new Leaps();
  readonly #line: DeviceLine;
  #lineKeptAt: number;

  constructor(
    private readonly timers: Timers,
    kept: KeptClock | null,
    private readonly keep: (kept: KeptClock) => void = () => undefined,
    /** This opening's name, and what is kept of the PC's clock. */
    private readonly opening = {
      id: '',
      line: null as KeptLine | null,
      keep: (_line: KeptLine): void => undefined,
    },
  ) {
    const [steady, device] = [timers.steady(), timers.device()];
    this.#seen = { steady, device };
    this.#line = new DeviceLine(device, opening.line, opening.keep);
    this.#lineKeptAt = steady;
    this.#kept = kept;
    const carried = kept ? carriedBy(kept, device, kept.latest) : device;
    this.#anchor = { steady, time: carried ?? kept?.latest ?? device, bound: Infinity };
    this.#certainty = kept === null ? 'never' : carried === null ? 'wrong' : 'carried';
  }

  get state(): ClockState {
    const { device } = this.#look();
    return {
      certainty: this.#certainty,
      correctionMs: Math.round(this.#at(this.#seen.steady) - device),
      heardAt: this.#kept && new Date(this.#kept.server).toISOString(),
    };
  }

  /** What time it is. */
  now(): Instant {
    const { steady } = this.#look();
    return new Date(this.#at(steady)).toISOString();
  }

  /** Something is done now: its moment, to be dated by {@link timeOf} once the time is known; null: it is. */
  unsureMoment(): UnsureMoment | null {
    const now = this.#look();
    if (this.#certainty === 'sure') return null;
    return { ...now, opening: this.opening.id, line: this.#line.number, after: this.#kept?.server ?? null };
  }

  /** What time it was at a moment, in this opening or an earlier one, by what is known now; null: nobody can know, or not yet. */
  timeOf(moment: UnsureMoment): Instant | null {
    const now = this.#look();
    if (this.#certainty !== 'sure') return null;
    const time = timeAt(moment, {
      ...now,
      opening: this.opening.id,
      line: this.#line.number,
      time: this.#at(now.steady),
      sleptSince: (steady) => this.#leaps.sleptSince(steady),
    });
    return time === null ? null : new Date(time).toISOString();
  }

  /**
   * An answer of the server, which says `server`, came to a question asked at the steady moment `askedAt`: the server's clock
   * showed that in between, so half of the round trip is how far it may be off.
   */
  heard(askedAt: number, server: number): void {
    const { steady, device } = this.#look();
    const bound = Math.max(0, steady - askedAt) / 2;
    const time = server + bound;
    const expected = this.#at(steady);
    const grown = this.#anchor.bound + (steady - this.#anchor.steady) * drift;
    const isBetter = this.#certainty !== 'sure' || bound <= grown;
    const isContradicted = Math.abs(time - expected) > bound + grown + slackMs;
    if (!isBetter && !isContradicted) return;
    this.#leaps.settle(this.#certainty === 'never' ? null : expected - time);
    this.#anchor = { steady, time, bound };
    this.#certainty = 'sure';
    this.#keep({ server: time, device, latest: time }, steady);
    this.changed.tell(this.state);
  }

  /** Notices a sleep or a set clock, and keeps every minute what time it was. Call every few seconds. */
  tick(): void {
    const { steady, device } = this.#look();
    if (steady - this.#lineKeptAt >= keepEveryMs) {
      this.#lineKeptAt = steady;
      this.#line.note(device);
    }
    if (!this.#kept || steady - this.#keptAt < keepEveryMs) return;
    const latest = this.#at(steady);
    if (this.#certainty === 'sure') this.#keep({ server: latest, device, latest }, steady);
    else if (this.#certainty === 'carried') this.#keep({ ...this.#kept, latest }, steady);
  }

  #keep(kept: KeptClock, steady: number): void {
    this.#kept = kept;
    this.#keptAt = steady;
    this.keep(kept);
  }

  #at(steady: number): number {
    return this.#anchor.time + (steady - this.#anchor.steady);
  }

  /** Reads both timers. The PC's clock gone ahead of the steady one: it slept, or was set; the time that fits a sleep is taken. */
  #look(): { steady: number; device: number } {
    const now = { steady: this.timers.steady(), device: this.timers.device() };
    const ahead = now.device - this.#seen.device - (now.steady - this.#seen.steady);
    this.#seen = now;
    this.#line.look(now.device);
    if (ahead > slackMs && ahead < longestAwayMs) this.#leaps.add(now.steady, ahead);
    if (Math.abs(ahead) <= slackMs) return now;
    if (this.#certainty === 'wrong' && this.#kept) {
      const carried = carriedBy(this.#kept, now.device, this.#at(now.steady));
      if (carried !== null) this.#jump(carried - this.#at(now.steady));
    } else if (ahead > 0 && ahead < longestAwayMs) this.#jump(ahead);
    // Set back, or far ahead, the PC's clock only needs another correction: the steady timer has gone on.
    this.changed.tell(this.state);
    return now;
  }

  #jump(by: number): void {
    this.#anchor = { ...this.#anchor, time: this.#anchor.time + by };
    if (this.#certainty !== 'never') this.#certainty = 'jumped';
  }
}
