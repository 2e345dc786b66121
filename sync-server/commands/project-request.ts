import type { RequestEvent } from '#shared/workflow/event.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { contactSeenIn } from '#shared/domain/contacts/contacts-in.ts';
import { apply } from '#shared/workflow/apply.ts';
import { traceOf } from '#shared/workflow/trace.ts';
import { databaseOf } from '../policy/databases.ts';
import { projectCitizens, projectContacts } from './project-citizens.ts';
import { makesSameLines, projectRegister } from './project-register.ts';
import { projectWatch } from './project-watch.ts';
import { documentFor } from './read-requests.ts';
import type { UnitOfWork } from './unit-of-work.ts';

const cameWith = (events: readonly RequestEvent[]) =>
  events.flatMap(({ body }) => ('complainant' in body && body.complainant ? [body.complainant] : []));

/** Writes the request as its new events make it: in its office, as a trace where it was, in its citizens' files, in the registers, and in the watch. */
export const projectRequest = async (
  work: UnitOfWork,
  before: RequestDocument | null,
  events: readonly RequestEvent[],
  reference: ReferenceData,
): Promise<RequestDocument | null> => {
  const after = events.reduce<RequestDocument | null>((request, event) => apply(request, event), before);
  // Also when nothing changed: in a store without transactions a repeated batch completes what was cut off.
  if (after) {
    await projectWatch(work, after, reference);
    if (!before || after === before || !makesSameLines(before, after)) await projectRegister(work, after);
  }
  if (!after || after === before) return after;
  await work.get(databaseOf('requests', after.office), after._id);
  work.put(databaseOf('requests', after.office), documentFor(after));
  if (before?.office !== after.office || before.state !== after.state)
    for (const office of after.traces) {
      if (office === after.office) continue;
      await work.get(databaseOf('requests', office), after._id);
      work.put(databaseOf('requests', office), { ...traceOf(after, office) });
    }
  const at = before?.office ?? after.receivedBy;
  // Who reads some domains only sees the citizens of these.
  if (before && before.office === after.office && before.domain !== after.domain)
    await projectCitizens(work, after, before.complainants, at, false);
  await projectCitizens(
    work,
    after,
    before && before.office !== after.office ? after.complainants : cameWith(events),
    at,
  );
  await projectContacts(
    work,
    after,
    events.flatMap((event) => contactSeenIn(event) ?? []),
  );
  return after;
};
