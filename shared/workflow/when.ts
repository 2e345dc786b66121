import { requestState, type RequestState } from '#shared/documents/request-state.ts';

/** In which states of a request something can be asked. `always`: it only adds to the file, wherever the request has gone. */
export type When = 'always' | readonly RequestState[];

/** All states but that of a request that ended in another. */
export const untilMerged: readonly RequestState[] = requestState.exclude(['merged']).options;
