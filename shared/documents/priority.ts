import { z } from 'zod';

/** How pressing a request is; shortens its internal target. */
export const priority = z.enum(['normal', 'high', 'urgent']);
export type Priority = z.infer<typeof priority>;
