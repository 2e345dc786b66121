import { defineSection } from '../frame/define-section.tsx';
import { ruleList } from './rules.tsx';
import { RuleTrials } from './RuleTrials.tsx';
import { waits } from './waits.tsx';

/** The rules of the automation, tried before they are saved. */
export const rulesSection = defineSection({
  kind: 'rules',
  icon: 'rule',
  pages: { rules: ruleList, waits },
  trial: RuleTrials,
});
