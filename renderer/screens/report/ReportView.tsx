import { cityNow } from '#renderer/i18n/city-now.ts';
import { useRef, useState } from 'react';
import { scopeName } from '#shared/domain/access/scope-name.ts';
import { visibleOffices } from '#shared/domain/access/may-see.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { Printed } from '#renderer/parts/printing/Printed.tsx';
import { usePrinting } from '#renderer/parts/printing/use-printing.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { Working } from '#renderer/ui/Working.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { ReportPaper } from './ReportPaper.tsx';
import { useReport } from './use-report.ts';
import { yearlyReportMessages } from './messages.ts';
import styles from './report.module.css';

const offered = 3;

/** The yearly report on the screen as it will be on paper; saved as PDF or printed. */
export const ReportView = () => {
  const { t, name, language } = useWords(yearlyReportMessages);
  const { person, reference } = useDesk();
  const toast = useToast();
  const present = Number(localDay(cityNow()).slice(0, 4));
  const [year, setYear] = useState(present);
  const [office, setOffice] = useState('');
  const report = useReport(year, office || null);
  const element = useRef<HTMLElement>(null);
  const printing = usePrinting(element, language);
  const save = async () => {
    const end = await printing.toPdf(t('report.heading'), `rapport-annuel-${String(year)}.pdf`);
    if (end === 'saved') toast(t('report.saved'));
    if (end === 'failed') toast(t('report.failed'));
  };
  useShortcut('p', report !== null && (() => void save()), {
    label: t('report.pdf'),
    group: t('report.title'),
  });
  if (!reference) return null;
  const offices = reference.offices.offices.filter(({ code }) =>
    visibleOffices(person, reference.offices).includes(code),
  );
  const scope = scopeName(person, reference, office || null);
  return (
    <div className={styles.screen}>
      <header className={styles.tools}>
        <h1>{t('report.title')}</h1>
        {printing.isBusy && <Working label={t('report.saving')} />}
        <Select
          label={t('report.year')}
          labelHidden
          value={String(year)}
          onChange={(value) => setYear(Number(value))}
          options={Array.from({ length: offered }, (_, n) => String(present - n)).map((value) => ({
            value,
            label: value,
          }))}
        />
        <Select
          label={t('report.scope')}
          labelHidden
          value={office}
          onChange={setOffice}
          options={[
            { value: '', label: name(scopeName(person, reference, null)) },
            ...offices.map((each) => ({ value: each.code, label: name(each.name) })),
          ]}
        />
        <Button
          variant="primary"
          size="small"
          isDisabled={!report || printing.isBusy}
          onPress={() => void save()}
        >
          <Icon name="file" size={14} /> {t('report.pdf')} <Kbd keys="P" />
        </Button>
        <Button
          size="small"
          isDisabled={!report || printing.isBusy}
          onPress={() => void printing.print(t('report.heading'))}
        >
          <Icon name="print" size={14} /> {t('report.print')}
        </Button>
      </header>
      <div className={styles.desk} tabIndex={0} role="region" aria-label={t('report.title')}>
        {report ? (
          <>
            <div className={styles.sheet}>
              <ReportPaper report={report} reference={reference} scope={scope} />
            </div>
            <Printed elementRef={element}>
              <ReportPaper report={report} reference={reference} scope={scope} />
            </Printed>
          </>
        ) : (
          <Working label={t('report.computing')} />
        )}
      </div>
    </div>
  );
};
