import { z } from 'zod';
import { month } from '../documents/register.ts';
import { code } from '../documents/text.ts';

/**
 * `POST /registers/<office>/closings` `closingBody` → `RegisterClosing`, the same one when it is asked again. For heads and
 * supervisors of the office. 400: the month is not over; 403: not theirs to close; 409: another month is the next to close.
 */
export const closingParams = z.object({ office: code });
export const closingBody = z.object({ month });
