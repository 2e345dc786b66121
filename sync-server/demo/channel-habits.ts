import type { Channel } from '#shared/documents/channel.ts';

/** How the demo city's people come by a channel. */
interface ChannelHabit {
  /** How many of a hundred come by it while the offices are open, and how many while they are closed. */
  attended: number;
  unattended: number;
  /** The share of those who do not say who they are (decree 2-17-265 allows it). */
  anonymous: number;
}
const seldom = 0.08;
const often = 0.33;

/** In this order: an arrival is drawn from it, and the demo city is the same on every machine. */
export const channelHabits: Readonly<Record<Channel, ChannelHabit>> = {
  counter: { attended: 28, unattended: 0, anonymous: seldom },
  phone: { attended: 22, unattended: 0, anonymous: seldom },
  paper: { attended: 14, unattended: 0, anonymous: seldom },
  'mobile-app': { attended: 18, unattended: 60, anonymous: often },
  web: { attended: 9, unattended: 22, anonymous: often },
  email: { attended: 6, unattended: 12, anonymous: seldom },
  chat: { attended: 3, unattended: 0, anonymous: often },
  social: { attended: 0, unattended: 6, anonymous: often },
  import: { attended: 0, unattended: 0, anonymous: often },
};

type Weighted = readonly [Channel, number];
const weights = (when: 'attended' | 'unattended'): readonly [Weighted, ...Weighted[]] => {
  const [first = ['counter', 1] as const, ...others] = Object.entries(channelHabits).map(
    ([channel, habit]): Weighted => [channel as Channel, habit[when]],
  );
  return [first, ...others];
};
const byTime = { attended: weights('attended'), unattended: weights('unattended') } as const;

/** The channels with their weights, in office hours or out of them. */
export const channelsAt = (when: keyof typeof byTime): readonly [Weighted, ...Weighted[]] => byTime[when];
