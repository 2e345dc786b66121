import type { ChannelCode } from '#shared/channels/channels.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import { isSystem } from './system-actor.ts';

/** A channel that brings in by itself what citizens write: its name beside what it brought, and the register it numbers in. */
interface ConnectedChannel {
  actor: Person;
  /** Begins with I, as no desk's code does (`deskCodeOf`), and is not the import's. */
  desk: string;
}

/** Channels that are authors of their own. They have no person's rights: a command says whether it is a channel's to ask. */
const connected = {
  email: {
    actor: {
      id: 'chn-email',
      name: { fr: 'Boîte de courriel de la commune', ar: 'البريد الإلكتروني للجماعة' },
      language: 'fr',
      grants: [],
      unit: null,
      active: true,
    },
    desk: 'IE',
  },
} as const satisfies Partial<Record<ChannelCode, ConnectedChannel>>;

/** The channels that bring in by themselves. */
export type ConnectedCode = keyof typeof connected;

const all: readonly ConnectedChannel[] = Object.values(connected);

/** In whose name a channel brings in. */
export const channelActorOf = (channel: ConnectedCode): Person => connected[channel].actor;

/** The register that a channel numbers in; the server alone gives its numbers. */
export const channelDeskOf = (channel: ConnectedCode): string => connected[channel].desk;

/** The channel's actor that has this id; null: it is no channel's. */
export const channelActor = (id: string): Person | null =>
  all.find(({ actor }) => actor.id === id)?.actor ?? null;

/** Whether a desk's code is a channel's: no desk, import or clock speaks in its name. */
export const isChannelDesk = (desk: string): boolean => all.some((one) => one.desk === desk);

/** Whether no person did it: the server by clock and rule, or a channel that brought something. */
export const isUnmanned = (author: Pick<Person, 'id'>): boolean =>
  isSystem(author) || channelActor(author.id) !== null;
