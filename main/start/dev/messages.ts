import { z } from 'zod';
import { keptDesk } from '#main/node-host/kept-desk.ts';

/** What a program tells `npm run dev`: a file it has imported, or the desks it leaves open. */
export const told = z.union([z.object({ imported: z.string() }), z.object({ openDesks: z.array(keptDesk) })]);
/** What `npm run dev` tells the shell: the desks that were open before it started again, or to say which are. */
export const asked = z.union([z.object({ reopen: z.array(keptDesk) }), z.object({ leave: z.literal(true) })]);
export type Asked = z.infer<typeof asked>;
