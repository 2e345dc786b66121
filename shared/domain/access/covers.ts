import type { Grant } from '#shared/documents/reference-data.ts';

/** Whether a grant is for this office and, where a domain is given, for it. What has no domain yet is everyone's in the office. */
export const covers = (grant: Grant, where: { office: string; domain?: string | null }): boolean =>
  (grant.office === '*' || grant.office === where.office) &&
  (grant.domain === '*' ||
    where.domain === undefined ||
    where.domain === null ||
    grant.domain === where.domain);
