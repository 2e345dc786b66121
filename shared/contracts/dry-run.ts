import { z } from 'zod';
import { rule, ruleId } from '../documents/rule.ts';
import { instant } from '../documents/time.ts';

/** `POST /admin/rules/dry-run`: a rule, active or not, tried on the requests that came in over the last days. */
export const dryRunBody = z.object({ rule, days: z.int().min(1).max(366).default(31) });

const count = z.int().min(0);
/** Something the rule asks and what was found; its sentence is `rule.<code>.yes` in the locales. */
const reason = z.object({ code: z.string(), holds: z.boolean(), values: z.record(z.string(), z.string()) });

/** What the rule would have done, by the requests as they came in (a rule that waits for an age: as they were at the moment). */
export const dryRunAnswer = z.object({
  days: count,
  /** Requests looked at, and those the rule would have been applied to. */
  requests: count,
  hits: count,
  byOffice: z.record(z.string(), count),
  /** `''`: no category then. */
  byCategory: z.record(z.string(), count),
  /** The latest hits, at most fifty. */
  examples: z.array(
    z.object({ reference: z.string(), office: z.string(), at: instant, because: z.array(reason) }),
  ),
  /** Hits that rules active now would have been applied to as well, altogether and by rule. */
  alreadyHit: count,
  byActiveRule: z.array(z.object({ rule: ruleId, hits: count })),
});
export type DryRunAnswer = z.infer<typeof dryRunAnswer>;
