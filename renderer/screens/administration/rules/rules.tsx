import { cityNow } from '#renderer/i18n/city-now.ts';
import type { Rules } from '#shared/documents/rule.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { defineList } from '../form/define-list.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { blankRule } from './blank-rule.ts';
import { RuleFields } from './RuleFields.tsx';

/** Rules in the order they are tried. A new one is inactive until somebody has tried it. */
export const ruleList = defineList<Rules, 'rules'>({
  list: 'rules',
  called: 'rule',
  blank: ({ document }) => blankRule(document.rules, cityNow()),
  useLook: () => {
    const { t, name, formatDateTime } = useAdministrationWords();
    return ({ id, name: title, version, active, changedAt }) => ({
      title: name(title),
      note: `${t('administration.version', { version })} · ${id}`,
      about: (
        <small>
          <Ltr>{id}</Ltr> · {t('administration.rule.version', { version, when: formatDateTime(changedAt) })}
        </small>
      ),
      isOff: !active,
      badge: (
        <Badge tone={active ? 'green' : 'neutral'} icon={active ? 'play' : 'close'}>
          {t(active ? 'administration.rule.active' : 'administration.rule.inactive')}
        </Badge>
      ),
    });
  },
  fields: RuleFields,
  isOrdered: true,
});
