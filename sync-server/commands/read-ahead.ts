import { z } from 'zod';
import { databaseOf, refusedDatabase, watchDatabase } from '../policy/databases.ts';
import { refusedId } from './refused-commands.ts';
import { nameOf, type Sender } from './sender.ts';
import type { UnitOfWork } from './unit-of-work.ts';

const named = z.object({ _id: z.string(), requestId: z.string(), office: z.string() });

/** Reads at once what judging many commands looks at one by one: whether each is known, its request, and that one's entry of the watch. */
export const readAhead = async (
  work: UnitOfWork,
  groups: readonly { candidates: readonly unknown[]; sender: Sender }[],
  offices: readonly string[],
): Promise<void> => {
  const all = groups.flatMap(({ candidates, sender }) =>
    candidates.flatMap((candidate) => {
      const read = named.safeParse(candidate).data;
      return read && offices.includes(read.office) ? [{ ...read, sender: nameOf(sender) }] : [];
    }),
  );
  if (all.length < 2) return;
  for (const office of new Set(all.map((each) => each.office))) {
    const own = all.filter((each) => each.office === office);
    await work.getAhead(
      databaseOf('commands', office),
      own.map(({ _id }) => _id),
    );
    await work.getAhead(
      databaseOf('requests', office),
      own.map(({ requestId }) => requestId),
    );
  }
  await work.getAhead(
    refusedDatabase,
    all.map(({ _id, sender }) => refusedId(_id, sender)),
  );
  await work.getAhead(
    watchDatabase,
    all.map(({ requestId }) => requestId),
  );
};
