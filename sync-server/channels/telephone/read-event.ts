import { z } from 'zod';
import { normalisePhone } from '#shared/domain/identification/phone.ts';
import { plainTyped } from '#shared/domain/identification/plain-typed.ts';

/** What an exchange tells of a call, as used here. */
export interface CallEvent {
  event: 'newCall' | 'answer' | 'hangup';
  callId: string;
  direction: 'in' | 'out';
  from: string | null;
  to: string | null;
  queue: string;
  /** Telephones it rings at, then the one that answered. */
  at: string[];
  cause: string;
}

const short = z.union([z.string(), z.number().transform(String)]).pipe(z.string().max(200));
const optional = short.nullish().transform((text) => text ?? '');
const several = z
  .union([short.transform((one) => [one]), z.array(short).max(50)])
  .nullish()
  .transform((all) => all ?? []);

/** As Zammad's generic CTI documents it; exchanges send more, which is left. */
const wire = z
  .object({
    event: z.enum(['newCall', 'answer', 'hangup']),
    callId: optional,
    callid: optional,
    call_id: optional,
    direction: z.enum(['in', 'out']).default('in'),
    from: optional,
    to: optional,
    queue: optional,
    user: several,
    'user[]': several,
    answeringNumber: optional,
    cause: optional,
  })
  .transform((said) => ({ ...said, id: said.callId || said.callid || said.call_id }))
  .refine(({ id }) => id !== '', { message: 'callId is missing' });

const withheld =
  /^(?:anonymous|anonyme|unknown|inconnu|restricted|private|withheld|unavailable|none|null|-)?$/i;

/** The bare number of `"Name" <sip:+212…@host>`, `tel:…` or a number whose + a form has made a space; null: withheld. */
export const numberSaid = (said: string): string | null => {
  const address = /<([^>]*)>/.exec(said)?.[1] ?? said;
  const bare = address.replace(/^\s*(?:sips?|tel):/i, '').replace(/[@;].*$/s, '');
  const text = plainTyped(bare.replace(/^ (?=[1-9]\d{9,14}\s*$)/, '+')).trim();
  if (withheld.test(text)) return null;
  return normalisePhone(text) ?? text.slice(0, 40);
};

/** One telephone, however it is written. */
export const telephoneName = (said: string): string => said.trim().toLowerCase();

/** What an exchange sends, form or JSON, read. */
export const ctiEvent = wire.transform((said): CallEvent => {
  const at = said.answeringNumber === '' ? [...said.user, ...said['user[]']] : [said.answeringNumber];
  return {
    event: said.event,
    callId: said.id,
    direction: said.direction,
    from: numberSaid(said.from),
    to: numberSaid(said.to),
    queue: plainTyped(said.queue).slice(0, 80),
    at: [...new Set(at.map(telephoneName).filter((name) => name !== ''))],
    cause: said.cause,
  };
});
