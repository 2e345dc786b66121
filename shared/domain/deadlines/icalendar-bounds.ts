import ICAL from 'ical.js';

/** Beginnings of components in a file: the feasts of a city are some hundred. */
export const mostComponents = 5000;
/** Characters of an unfolded line. A picture in a calendar is longer, and no feast. */
export const longestLine = 20_000;
/** Steps that all rules of a file may take together in search of their days; a rule of feasts takes some dozen. */
const mostSteps = 100_000;

/** Goes through a rule's days, step by step of a budget. @throws RangeError when it is spent */
export type WalkRule = (rule: ICAL.Recur, from: ICAL.Time) => ICAL.RecurIterator;

/**
 * A budget for the rules of one file. A rule that never comes true (every day that is a 30 February) would keep ical.js looking for
 * ever, one of every second for hours, and nine thousand of them as long: each step of its search is counted, in its constructor too.
 */
export const boundedRules = (): WalkRule => {
  let left = mostSteps;
  const step = (): void => {
    left -= 1;
    if (left < 0) throw new RangeError('The rules of this file go on for too long.');
  };
  class Bounded extends ICAL.RecurIterator {
    override check_contracting_rules() {
      step();
      return super.check_contracting_rules();
    }
    override expand_year_days(year: number) {
      for (let n = 0; n < 10; n += 1) step();
      return super.expand_year_days(year);
    }
    override increment_month() {
      step();
      super.increment_month();
    }
    override next_year() {
      step();
      return super.next_year();
    }
    override next_month() {
      step();
      return super.next_month();
    }
    override increment_monthday(days: number) {
      if (days > 100_000) throw new RangeError('A step of centuries.');
      super.increment_monthday(days);
    }
  }
  return (rule, dtstart) => new Bounded({ rule, dtstart });
};
