import { z } from 'zod';

/** `GET /admin/offices/<code>/work` → `officeWork`: what goes to another office when this one ends. */
export const officeWork = z.object({
  open: z.int().min(0),
  /** Citizens whose files the office has; those of open requests go along. */
  citizens: z.int().min(0),
  /** Accounts with a role in this office: the directory gives them another. */
  people: z.int().min(0),
});
export type OfficeWork = z.infer<typeof officeWork>;
