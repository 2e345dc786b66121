import { requestTrace, type RequestDocument } from '#shared/workflow/request.ts';
import { databaseOf } from '../policy/databases.ts';
import { plainOf, requestIn } from './read-requests.ts';
import type { UnitOfWork } from './unit-of-work.ts';

const readAt = async (
  work: UnitOfWork,
  office: string,
  id: string,
): Promise<{ request: RequestDocument | null; movedTo: string | null }> => {
  const document = await work.get(databaseOf('requests', office), id);
  if (!document) return { request: null, movedTo: null };
  if (document['kind'] === 'trace')
    return { request: null, movedTo: requestTrace.parse(plainOf(document)).movedTo };
  return { request: requestIn(document), movedTo: null };
};

/** Finds a request wherever it is now: at the office that the desk named, along its traces, else in every office. */
export const findRequest = async (
  work: UnitOfWork,
  id: string,
  office: string,
  offices: readonly string[],
): Promise<RequestDocument | null> => {
  const seen = new Set<string>();
  for (let at: string | null = office; at !== null && offices.includes(at) && !seen.has(at);) {
    seen.add(at);
    const { request, movedTo }: { request: RequestDocument | null; movedTo: string | null } = await readAt(
      work,
      at,
      id,
    );
    if (request) return request;
    at = movedTo;
  }
  for (const other of offices) {
    if (seen.has(other)) continue;
    const { request } = await readAt(work, other, id);
    if (request) return request;
  }
  return null;
};
