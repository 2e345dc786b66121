import { z } from 'zod';
import { channelCodes } from '../channels/channels.ts';

/** Where a request came in, and the default way its answer goes out. `import` marks files from other systems. */
export const channel = z.enum(channelCodes);
export type Channel = z.infer<typeof channel>;
