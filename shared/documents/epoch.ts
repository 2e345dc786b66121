import { z } from 'zod';

/** Names one life of the server's store: another one after each restore. */
export const epochId = z.string().regex(/^[0-9a-f]{32}$/);
