import { defineSection } from '../frame/define-section.tsx';
import { categories } from './categories.tsx';
import { domains } from './domains.tsx';
import { PriorityShares } from './PriorityShares.tsx';
import { withTarget } from './with-target.ts';

/** Domains, categories with their targets, and what priority leaves of a target. */
export const catalogueSection = defineSection({
  kind: 'catalogue',
  icon: 'tag',
  propose: withTarget,
  pages: {
    categories,
    domains,
    priorityShare: { label: 'administration.shares', view: PriorityShares },
  },
});
