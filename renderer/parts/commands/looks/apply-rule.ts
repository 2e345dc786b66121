import { defineMessages } from '#shared/locales/messages.ts';
import type { CommandLook, Telling } from '../command-look.ts';
import type { RuleEffects } from '#shared/documents/rule.ts';
import { wordsOf } from '#renderer/i18n/words.ts';
import { toldTarget } from '../told.ts';

export const words = defineMessages({
  fr: {
    'apply-rule.priority': 'priorité : {priority}',
    'apply-rule.tags': 'étiquettes : {tags}',
    'apply-rule.and': ', ',
    'apply-rule.unit': 'service : {unit}',
    'apply-rule.assignee': 'responsable : {assignee}',
    'apply-rule.acknowledge': 'accusé de réception demandé',
    'apply-rule.notify': 'prévient : {position}',
    'apply-rule.closing': 'propose de clore : {why}',
  },
  ar: {
    'apply-rule.priority': 'الأولوية: {priority}',
    'apply-rule.tags': 'الوسوم: {tags}',
    'apply-rule.and': '، ',
    'apply-rule.unit': 'المصلحة: {unit}',
    'apply-rule.assignee': 'المسؤول: {assignee}',
    'apply-rule.acknowledge': 'طلب إشعار بالتوصل',
    'apply-rule.notify': 'يُعلم: {position}',
    'apply-rule.closing': 'يقترح الإغلاق: {why}',
  },
});

const done = (effects: RuleEffects, { t: common, language, name, names }: Telling): string => {
  const { t } = wordsOf(language, words);
  const { priority, tags, unit, assignee, acknowledge, notify, proposeClosing } = effects;
  return [
    priority && t('apply-rule.priority', { priority: common(`priority.${priority}`) }),
    tags.length > 0 && t('apply-rule.tags', { tags: tags.map(names.tag).join(t('apply-rule.and')) }),
    unit && t('apply-rule.unit', { unit: names.unit(unit) }),
    assignee && t('apply-rule.assignee', { assignee: names.person(assignee) }),
    acknowledge && t('apply-rule.acknowledge'),
    notify && t('apply-rule.notify', { position: names.position(notify) }),
    proposeClosing && t('apply-rule.closing', { why: name(proposeClosing) }),
  ]
    .filter(Boolean)
    .join(' · ');
};

/** The server’s: each thing that a rule did. */
export const applyRule = {
  action: null,
  events: {
    'rule-applied': {
      icon: 'rule',
      title: ({ rule, name: ruleName }, { t, name }) =>
        t('event.rule-applied', { rule, name: name(ruleName) }),
      consequences: ({ effects, due }, telling) =>
        [done(effects, telling), ...toldTarget(due, telling)].filter(Boolean),
    },
  },
} satisfies CommandLook<'apply-rule'>;
