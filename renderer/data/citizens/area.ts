import type { CitizenData, PersonFiles } from '../contract/citizens.ts';
import type { QueueRow } from '../contract/queue.ts';
import type { LocalVerdict } from '../contract/requests.ts';
import type { Unsubscribe } from '../contract/unsubscribe.ts';
import type { Area } from '../desk/area.ts';
import type { DeskParts } from '../desk/desk-parts.ts';
import { LocalJoins } from './local-joins.ts';

const mostProposed = 3;
const settleMs = 400;

/** The citizens this desk knows, and which of their files are one person's. */
export const openCitizens = ({
  citizens,
  city,
  clock,
  code,
  feed,
  outbox,
  prints,
  reads,
  sync,
}: Pick<
  DeskParts,
  'citizens' | 'city' | 'clock' | 'code' | 'feed' | 'outbox' | 'prints' | 'reads' | 'sync'
>): Area<CitizenData> => {
  const joins = new LocalJoins({ citizens, city, clock, code, outbox });
  const filesOf = (citizenId: string): PersonFiles => {
    const joined = joins.joinedWith(citizenId);
    const isKnown = (id: string) =>
      joined.some(({ citizen }) => citizen._id === id) || joins.wereSeparated(citizenId, id);
    const proposed = citizens.same(citizenId).filter(({ citizen }) => !isKnown(citizen._id));
    return { joined, proposed: proposed.slice(0, mostProposed) };
  };
  const historyOf = (citizenId: string): QueueRow[] => {
    const rows = joins.filesOf(citizenId).flatMap((id) => feed.ofCitizen(id));
    return [...new Map(rows.map((row) => [row.id, row])).values()].sort((a, b) =>
      a.receivedAt < b.receivedAt ? 1 : -1,
    );
  };
  /** Tells now, at each act of this desk, and of what the server sends once for a while: a first reading brings many files. */
  const watch = (tell: () => void): Promise<Unsubscribe> => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const soon = () => {
      timer ??= setTimeout(() => {
        timer = null;
        tell();
      }, settleMs);
    };
    tell();
    const stops = [citizens.changed.add(soon), outbox.changed.add(tell)];
    return Promise.resolve(() => {
      for (const stop of stops) stop();
      if (timer !== null) clearTimeout(timer);
    });
  };
  const sent = async (submitted: Promise<LocalVerdict>): Promise<LocalVerdict> => {
    const verdict = await submitted;
    if (verdict.accepted) sync.push();
    return verdict;
  };
  return {
    answers: {
      findCitizens: async (text, limit) => {
        void reads.noteSearch('citizens');
        return citizens.find(text, limit, await prints.of(text)).map((found) => ({
          ...found,
          openRequests: feed.openOf(found.citizen.requests.map(({ id }) => id)),
        }));
      },
      citizenFile: (citizenId) => Promise.resolve(citizens.of(citizenId)),
      watchPerson: (citizenId, show) => watch(() => show(filesOf(citizenId))),
      joinCitizens: (one, other, said) => sent(joins.join(one, other, said)),
      separateCitizens: (one, other, note) => sent(joins.separate(one, other, note)),
      watchHistory: (citizenId, show) => watch(() => show(historyOf(citizenId))),
    },
    stop: () => undefined,
  };
};
