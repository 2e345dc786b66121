import { z } from 'zod';

/** Where a request came in, and the default way its answer goes out. `import` marks files from other systems. */
export const channel = z.enum([
  'counter',
  'paper',
  'phone',
  'mobile-app',
  'email',
  'chat',
  'social',
  'web',
  'import',
]);
export type Channel = z.infer<typeof channel>;
