import { z } from 'zod';

/** Code the server gave a desk (one profile on one PC), two to six characters. */
export const deskCode = z.string().regex(/^[A-Z0-9]{2,6}$/);
