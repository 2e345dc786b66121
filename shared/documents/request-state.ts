import { z } from 'zod';

/** Life of a request. `waiting` carries `waitingFor`. */
export const requestState = z.enum([
  'received',
  'qualified',
  'assigned',
  'in-progress',
  'waiting',
  'answered',
  'closed',
  'rejected',
  'merged',
]);
export type RequestState = z.infer<typeof requestState>;
