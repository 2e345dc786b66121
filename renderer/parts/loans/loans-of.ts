import type { Delegation, Grant, Person, ReferenceData } from '#shared/documents/reference-data.ts';
import type { Day } from '#shared/documents/time.ts';
import { mayApproveLoan } from '#shared/domain/access/lending.ts';
import { isInForce } from '#shared/domain/access/rights.ts';

/** A loan that counts today or will: not ended, not over. */
export const currentLoans = (reference: ReferenceData, personId: string, today: Day): Delegation[] =>
  reference.delegations.delegations
    .filter(
      ({ from, to, endedAt, endsOn }) =>
        (from === personId || to === personId) && endedAt === null && endsOn >= today,
    )
    .sort((a, b) => a.startsOn.localeCompare(b.startsOn));

/** Loans that wait for a yes that this person may say. @param own with their own grants */
export const loansToApprove = (reference: ReferenceData, own: Person, today: Day): Delegation[] =>
  reference.delegations.delegations.filter((loan) => {
    const lender = reference.people.people.find(({ id }) => id === loan.from);
    return (
      loan.approval === null &&
      loan.endedAt === null &&
      loan.endsOn >= today &&
      lender !== undefined &&
      mayApproveLoan(own, loan, lender)
    );
  });

const isSame = (a: Grant, b: Grant): boolean =>
  a.role === b.role && a.office === b.office && a.domain === b.domain;

/** Where each of today's rights comes from: the directory, or the loan that gives it. */
export const rightSources = (
  person: Person,
  reference: ReferenceData,
  today: Day,
): { grant: Grant; loan: Delegation | null }[] => {
  const own = reference.people.people.find(({ id }) => id === person.id)?.grants ?? [];
  const received = currentLoans(reference, person.id, today).filter(
    (loan) => loan.to === person.id && isInForce(loan, today),
  );
  return person.grants.map((grant) => {
    if (own.some((each) => isSame(each, grant))) return { grant, loan: null };
    const loan = received.find(({ from, office }) => {
      const lender = reference.people.people.find(({ id }) => id === from);
      return (
        (office === null || office === grant.office) &&
        lender?.grants.some((each) => each.role === grant.role && ['*', grant.office].includes(each.office))
      );
    });
    return { grant, loan: loan ?? null };
  });
};
