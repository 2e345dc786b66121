import { useNames } from '#renderer/parts/names/use-names.ts';
import { bilingual } from '#shared/documents/text.ts';
import { isFields } from '#shared/domain/reference/entries.ts';
import { useAdministrationWords } from './use-administration-words.ts';
import { weekdayName } from './day-names.ts';

/** What people call an entry of the reference data; a feast with its day, a rule with its number. */
export const useEntryTitle = (): ((list: string, key: string, entry: unknown) => string) => {
  const { t, name, language, formatDay } = useAdministrationWords();
  const names = useNames();
  return (list, key, entry) => {
    if (list === 'week') return weekdayName(language, Number(key));
    if (!isFields(entry)) return key;
    const { position, office, domain, day, from, person, decree } = entry;
    if (list === 'ladders')
      return t('administration.ladder.of', {
        office: office === '*' ? t('administration.all-offices') : names.office(String(office)),
        domain: domain === '*' ? t('administration.all-domains') : names.domain(String(domain)),
      });
    if (list === 'holders')
      return [
        names.position(String(position)),
        office === '*' ? '' : names.office(String(office)),
        names.person(String(person)),
      ]
        .filter(Boolean)
        .join(' · ');
    const named = bilingual.safeParse(entry['name'] ?? entry['reason']).data;
    if (list === 'rules' && named) return `${name(named)} (${key})`;
    const title = named ? name(named) : typeof decree === 'string' && decree !== '' ? decree : key;
    const when = day ?? from;
    return typeof when === 'string' && /^\d{4}/.test(when) ? `${title} (${formatDay(when)})` : title;
  };
};
