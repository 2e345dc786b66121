import type { Rule, Rules } from '#shared/documents/rule.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { useForm } from '../form/form-context.ts';
import { ListDesk } from '../form/ListDesk.tsx';
import { replaced, shifted, without } from '../form/list-edits.ts';
import type { SectionFormProps } from '../frame/SectionDesk.tsx';
import { blankRule } from './blank-rule.ts';
import { RuleEditor } from './RuleEditor.tsx';

/** The automation's rules in the order they are tried. A new one is inactive until somebody has tried it. */
export const RulesForm = ({ document, city, change }: SectionFormProps<Rules>) => {
  const { t, name } = useAdministrationWords();
  const { place, goTo } = useForm();
  const { rules } = document;
  const chosen = rules[place.n];
  const put = (next: Rule) => change({ ...document, rules: replaced(rules, place.n, next) });
  const moveBy = (by: 1 | -1) => () => {
    change({ ...document, rules: shifted(rules, place.n, by) });
    goTo({ list: 'rules', n: place.n + by });
  };
  return (
    <ListDesk
      list="rules"
      label={t('administration.field.rules')}
      empty={t('administration.rule.none')}
      addLabel={t('administration.rule.add')}
      onAdd={() => change({ ...document, rules: [...rules, blankRule(rules, new Date().toISOString())] })}
      entries={rules.map((rule) => ({
        key: rule.id,
        title: name(rule.name),
        note: `${t('administration.version', { version: rule.version })} · ${rule.id}`,
        isOff: !rule.active,
        badge: (
          <Badge tone={rule.active ? 'green' : 'neutral'} icon={rule.active ? 'play' : 'close'}>
            {t(rule.active ? 'administration.rule.active' : 'administration.rule.inactive')}
          </Badge>
        ),
      }))}
    >
      {chosen && (
        <RuleEditor
          key={chosen.id}
          path={`rules.${String(place.n)}`}
          rule={chosen}
          city={city}
          onChange={put}
          onUp={place.n > 0 ? moveBy(-1) : undefined}
          onDown={place.n < rules.length - 1 ? moveBy(1) : undefined}
          onRemove={() => {
            change({ ...document, rules: without(rules, place.n) });
            goTo({ list: 'rules', n: Math.max(0, place.n - 1) });
          }}
        />
      )}
    </ListDesk>
  );
};
