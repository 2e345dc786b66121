import type { Office } from '#shared/documents/reference-data.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useAnswer } from '../frame/use-answer.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';

/** What an office that ends leaves behind, and to whom it goes: told before it is saved. */
export const EndOfService = ({ office }: { office: Office }) => {
  const { t, formatDay } = useAdministrationWords();
  const { data } = useDesk();
  const names = useNames();
  const { reach, value } = useAnswer(() => data.readOfficeWork(office.code));
  const to = office.successor === null ? '…' : names.office(office.successor);
  if (!value)
    return (
      <Notice>
        {t(reach === 'loading' ? 'administration.office.end.reading' : 'administration.office.end.away')}
      </Notice>
    );
  return (
    <Notice tone="amber" icon="alert">
      <p>
        {t('administration.office.end.goes', {
          day: formatDay(office.endsOn ?? ''),
          open: value.open,
          to,
        })}
      </p>
      <p>{t('administration.office.end.citizens', { citizens: value.citizens, to })}</p>
      <p>{t('administration.office.end.people', { people: value.people })}</p>
    </Notice>
  );
};
