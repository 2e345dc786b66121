import { useState } from 'react';
import type { AuditQuery } from '#shared/contracts/audit-api.ts';
import { auditKind } from '#shared/documents/audit-kind.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { auditKindMessages } from './kind-messages.ts';
import { auditMessages } from './messages.ts';
import styles from './audit.module.css';

type Asked = Omit<AuditQuery, 'before'>;
const readable = /^[\w:/.-]{0,120}$/;

/** Who, what, whose file and when: asked together, since each reading is noted. */
export const AuditFilters = ({ onAsk }: { onAsk: (query: Asked) => void }) => {
  const { t } = useWords(auditMessages, auditKindMessages);
  const { reference } = useDesk();
  const names = useNames();
  const [by, setBy] = useState('');
  const [what, setWhat] = useState('');
  const [file, setFile] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const isWrong = !readable.test(file.trim());
  const ask = () => {
    if (isWrong) return;
    const kind = auditKind.safeParse(what).data;
    onAsk({
      ...(by === '' ? {} : { by }),
      ...(kind === undefined ? {} : { what: kind }),
      ...(file.trim() === '' ? {} : { file: file.trim() }),
      ...(from === '' ? {} : { from }),
      ...(to === '' ? {} : { to }),
    });
  };
  const people = (reference?.people.people ?? []).map(({ id }) => ({ value: id, label: names.person(id) }));
  const kinds = auditKind.options.map((value) => ({ value, label: t(`audit.kind.${value}`) }));
  return (
    <form
      className={styles.filters}
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <FieldRow least="narrow">
        <ComboBox
          label={t('audit.who')}
          value={by}
          onChange={setBy}
          options={[
            { value: '', label: t('audit.who.any') },
            { value: 'server', label: t('audit.who.server') },
            ...people,
          ]}
        />
        <ComboBox
          label={t('audit.what')}
          value={what}
          onChange={setWhat}
          options={[{ value: '', label: t('audit.what.any') }, ...kinds]}
        />
        <DateField label={t('audit.from')} value={from} onChange={setFrom} />
        <DateField label={t('audit.to')} value={to} onChange={setTo} />
        <TextField
          label={t('audit.file')}
          hint={t('audit.file.hint')}
          error={isWrong ? t('audit.file.wrong') : null}
          dir="ltr"
          value={file}
          onChange={setFile}
        />
      </FieldRow>
      <Button type="submit" variant="primary">
        {t('audit.search')}
      </Button>
    </form>
  );
};
