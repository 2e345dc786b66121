import type { RequestDocument, RequestTrace } from './request.ts';

/** What `office`, which no longer handles the request, keeps of it. */
export const traceOf = (request: RequestDocument, office: string): RequestTrace => ({
  _id: request._id,
  kind: 'trace',
  schema: 1,
  office,
  movedTo: request.office,
  reference: request.reference,
  subject: request.subject,
  state: request.state,
  receivedAt: request.receivedAt,
  updatedAt: request.updatedAt,
});
