import { z } from 'zod';

/** Why a request is turned down. */
export const rejectionReason = z.enum([
  'not-municipal',
  'abusive',
  'unfounded',
  'before-court',
  'incomplete',
  'administrative-act',
  'other',
]);
export type RejectionReason = z.infer<typeof rejectionReason>;
