import type { Delegation, Grant, Person, Role } from '#shared/documents/reference-data.ts';
import { covers } from './covers.ts';

/** The longest loan, days. Longer is a change of rights: the directory's to make. */
export const longestLoan = 92;
/** The longest that needs nobody's yes, days. */
const longestAmongColleagues = 14;
const dayMs = 86_400_000;
/** Rights that a colleague of the same office may stand in for without asking. */
const everyday: ReadonlySet<Role> = new Set(['agent', 'clerk']);

type Lending = Pick<Delegation, 'office' | 'roles' | 'startsOn' | 'endsOn'>;

/** Days of a loan, first and last included. */
export const loanDays = ({ startsOn, endsOn }: Pick<Lending, 'startsOn' | 'endsOn'>): number =>
  (Date.parse(endsOn) - Date.parse(startsOn)) / dayMs + 1;

/** What of the lender's own rights a loan gives: never administration, only the office and the roles it names. */
export const lentGrants = ({ office, roles }: Pick<Lending, 'office' | 'roles'>, lender: Person): Grant[] =>
  lender.grants.flatMap((grant) => {
    if (grant.role === 'administrator' || (roles && !roles.includes(grant.role))) return [];
    if (office === null || grant.office === office) return [grant];
    return grant.office === '*' ? [{ ...grant, office }] : [];
  });

/**
 * Whether somebody in charge has to say yes: to all but an everyday right, for a fortnight at most, to a colleague who already works in
 * that office and domain.
 */
export const needsApproval = (loan: Lending, lender: Person, borrower: Person): boolean =>
  loanDays(loan) > longestAmongColleagues ||
  lentGrants(loan, lender).some(
    (lent) =>
      !everyday.has(lent.role) ||
      !borrower.grants.some(
        (own) =>
          own.role !== 'administrator' &&
          covers(own, { office: lent.office, domain: lent.domain === '*' ? null : lent.domain }) &&
          (own.domain === '*' || own.domain === lent.domain),
      ),
  );

/**
 * Whether a person may say yes to a loan: in charge, by their own rights, of all that it gives; a head's or supervisor's rights need a
 * supervisor. Never who lends or borrows.
 * @param person with their own grants, not those lent to them
 */
export const mayApproveLoan = (
  person: Person,
  loan: Pick<Delegation, 'from' | 'to'> & Lending,
  lender: Person,
): boolean => {
  const lent = lentGrants(loan, lender);
  return (
    person.active &&
    person.id !== loan.from &&
    person.id !== loan.to &&
    lent.length > 0 &&
    lent.every(({ role, office }) =>
      person.grants.some(
        (own) =>
          (own.role === 'supervisor' || (own.role === 'head' && everyday.has(role))) &&
          own.domain === '*' &&
          covers(own, { office }),
      ),
    )
  );
};
