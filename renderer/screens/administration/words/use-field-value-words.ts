import { z } from 'zod';
import { slot } from '#shared/documents/calendar.ts';
import { bilingual } from '#shared/documents/text.ts';
import { ruleCondition } from '#shared/documents/rule.ts';
import { isolate } from '#shared/domain/templates/fill.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { type CommonId, commonMessages } from '#renderer/i18n/common-messages.ts';
import {
  administrationAreas,
  type AdministrationId,
  useAdministrationWords,
} from './use-administration-words.ts';
import { clockText } from './clock-text.ts';
import { useDuration } from './use-duration.ts';

const slots = z.array(slot).min(1);
const repeated = ruleCondition.shape.repeated.unwrap();
/** Fields whose values have sentences. */
const prefixes: Readonly<Record<string, string>> = {
  'then.priority': 'priority.',
  'when.priorities': 'priority.',
  'when.channels': 'channel.',
  'when.languages': 'language.',
  'when.states': 'state.',
  clock: 'administration.clock.',
  kind: 'administration.kind.',
  use: 'administration.use.',
  waitingFor: 'waiting.',
};
type ValueId = CommonId | AdministrationId;
const isValueId = (id: string): id is ValueId =>
  [...administrationAreas, ...commonMessages].some((area) => id in area.fr);
const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);

/** The value of a field in words. */
export const useFieldValueWords = (): ((field: string, value: unknown) => string) => {
  const { t, name, listed, language, formatDay, formatNumber } = useAdministrationWords();
  const names = useNames();
  const duration = useDuration();
  const named: Readonly<Record<string, (code: string) => string>> = {
    domain: names.domain,
    'when.domains': names.domain,
    'when.categories': names.category,
    arrondissement: names.arrondissement,
    'when.arrondissements': names.arrondissement,
    office: names.office,
    offices: names.office,
    successor: names.office,
    unit: names.unit,
    'then.unit': names.unit,
    partner: names.partner,
    person: names.person,
    substitute: names.person,
    'then.assignee': names.person,
    position: names.position,
    to: names.position,
    decider: names.position,
    'then.notify': names.position,
    'then.tags': (tag) => isolate(names.tag(tag), language),
  };
  const one = (field: string, value: string): string => {
    if (value === '*') return t('administration.all');
    const id = `${prefixes[field] ?? ''}${value}`;
    if (field in prefixes && isValueId(id)) return t(id);
    return isDay(value) ? formatDay(value) : (named[field]?.(value) ?? isolate(value, language));
  };
  const ofNumber = (field: string, value: number): string => {
    if (field === 'targetHours' || field === 'when.olderThanHours') return duration(value * 60);
    if (field.startsWith('priorityShare')) return `${formatNumber(Math.round(value * 100))} %`;
    if (field === 'minutes')
      return t(value < 0 ? 'administration.before' : 'administration.after', { time: duration(value) });
    return field.endsWith('Minutes') ? duration(value) : formatNumber(value);
  };
  return (field, value) => {
    if (value === null || value === undefined || value === '') return t('administration.none');
    if (typeof value === 'boolean') return t(value ? 'administration.yes' : 'administration.no');
    if (typeof value === 'number') return ofNumber(field, value);
    if (typeof value === 'string') return one(field, value);
    const hours = slots.safeParse(value).data;
    if (hours) return listed(hours.map(({ from, to }) => `${clockText(from)}–${clockText(to)}`));
    if (Array.isArray(value))
      return value.length === 0
        ? t('administration.none')
        : listed(value.map((each: unknown) => one(field, String(each))));
    const both = bilingual.safeParse(value).data;
    if (both) return isolate(name(both), language);
    const again = repeated.safeParse(value).data;
    return again ? t('administration.repeated', again) : JSON.stringify(value);
  };
};
