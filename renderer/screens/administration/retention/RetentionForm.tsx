import type { Retention } from '#shared/documents/reference-data.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { Editor, FieldsBeside } from '../form/Editor.tsx';
import { Check } from '../form/CheckAt.tsx';
import { NumberAt } from '../form/NumberAt.tsx';
import type { PageProps } from '../form/page.ts';

/** How long requests that are over are kept and may be reopened, and whether the city has said so. */
export const RetentionForm = ({ document, change }: PageProps<Retention>) => {
  const { t } = useAdministrationWords();
  return (
    <Editor title={t('administration.section.retention')}>
      <p>{t('administration.retention.text')}</p>
      <FieldsBeside>
        <NumberAt
          path="archiveAfterMonths"
          label={t('administration.field.archiveAfterMonths')}
          hint={t('administration.retention.archive')}
          value={document.archiveAfterMonths}
          onChange={(archiveAfterMonths) => change({ ...document, archiveAfterMonths })}
        />
        <NumberAt
          path="anonymiseAfterMonths"
          label={t('administration.field.anonymiseAfterMonths')}
          hint={t('administration.retention.anonymise')}
          value={document.anonymiseAfterMonths}
          onChange={(anonymiseAfterMonths) => change({ ...document, anonymiseAfterMonths })}
        />
      </FieldsBeside>
      <NumberAt
        path="reopenWithinDays"
        label={t('administration.field.reopenWithinDays')}
        hint={t('administration.retention.reopen')}
        value={document.reopenWithinDays}
        onChange={(reopenWithinDays) => change({ ...document, reopenWithinDays })}
      />
      <NumberAt
        path="satisfactionWithinDays"
        label={t('administration.field.satisfactionWithinDays')}
        hint={t('administration.retention.satisfaction')}
        value={document.satisfactionWithinDays}
        onChange={(satisfactionWithinDays) => change({ ...document, satisfactionWithinDays })}
      />
      <NumberAt
        path="registerWithinDays"
        label={t('administration.field.registerWithinDays')}
        hint={t('administration.retention.register')}
        value={document.registerWithinDays}
        onChange={(registerWithinDays) => change({ ...document, registerWithinDays })}
      />
      <Check
        label={t('administration.field.confirmed')}
        hint={t('administration.retention.confirmed')}
        value={document.confirmed}
        onChange={(confirmed) => change({ ...document, confirmed })}
      />
    </Editor>
  );
};
