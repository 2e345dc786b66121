import { useRef } from 'react';
import type { DesktopFailureCode } from '#shared/contracts/desktop-api.ts';
import { scanProblem } from '#shared/contracts/scanning-api.ts';
import { useLanguage, useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { ProgressLine } from '#renderer/ui/ProgressLine.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { deviceLabels } from './device-labels.ts';
import { CheckField } from '#renderer/ui/CheckField.tsx';
import { useImport } from './use-import.ts';
import { usePaper } from '#renderer/parts/tray/paper-context.tsx';
import { useScanner } from './use-scanner.ts';
import { scanningMessages } from './messages.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Toolbar } from '#renderer/ui/Toolbar.tsx';
import { FileChoice, type FileChooser } from '#renderer/ui/FileChoice.tsx';
import styles from './scanning.module.css';

const isWorded = (code: DesktopFailureCode) => scanProblem.safeParse(code).data;

/** The scanner, its settings and the scan under way; files can be handed in instead. */
export const ScanBar = ({ isFull }: { isFull: boolean }) => {
  const { t, formatNumber } = useWords(scanningMessages);
  const { language } = useLanguage();
  const scanner = useScanner();
  const takeIn = useImport();
  const picker = useRef<FileChooser>(null);
  const { devices, capabilities, settings, job, ended } = scanner;
  const group = t('scanning.title');
  const { collect } = usePaper();
  const watched = devices.find(({ id }) => id === scanner.deviceId)?.watched ?? null;
  const setWatched = async (on: boolean) => {
    await scanner.setWatched(on);
    // A folder is taken from as soon as it is asked for.
    collect();
  };
  const mayStart = watched === null && scanner.deviceId !== null && job === null && !isFull;
  useShortcut('s', job ? () => void scanner.stop() : mayStart && (() => void scanner.start()), {
    label: t(job ? 'scanning.stop' : 'scanning.start'),
    group,
  });
  useShortcut('u', () => picker.current?.open(), { label: t('scanning.import'), group });
  const source = capabilities?.sources.find((one) => one.source === settings?.source);
  const problemWords = (code: DesktopFailureCode) =>
    code === 'disk-full' || code === 'shell-gone'
      ? t(`scanning.problem.${code}`)
      : t(`scanning.problem.${isWorded(code) ?? 'failed'}`);
  return (
    <Toolbar title={t('scanning.title')}>
      {devices.length > 0 ? (
        <Select
          label={t('scanning.device')}
          labelHidden
          size="small"
          value={scanner.deviceId ?? ''}
          onChange={scanner.choose}
          options={[...deviceLabels(devices, language)].map(([value, label]) => ({ value, label }))}
        />
      ) : (
        <Muted as="span" size="small">
          {t(scanner.isLooking ? 'scanning.looking' : 'scanning.device.none')}
        </Muted>
      )}
      <Button size="small" variant="quiet" label={t('scanning.refresh')} onPress={() => void scanner.look()}>
        <Icon name="sync" size={14} />
      </Button>
      {settings && source && (
        <>
          <Select
            label={t('scanning.source')}
            labelHidden
            size="small"
            value={settings.source}
            onChange={(value) => scanner.change({ source: value })}
            options={(capabilities?.sources ?? []).map((one) => ({
              value: one.source,
              label: t(`scanning.source.${one.source}`),
            }))}
          />
          <Select
            label={t('scanning.resolution')}
            labelHidden
            size="small"
            value={String(settings.resolution)}
            onChange={(value) => scanner.change({ resolution: Number(value) })}
            options={source.resolutions.map((dpi) => ({
              value: String(dpi),
              label: t('scanning.resolution.dpi', { dpi: formatNumber(dpi) }),
            }))}
          />
          <Select
            label={t('scanning.mode')}
            labelHidden
            size="small"
            value={settings.mode}
            onChange={(value) => scanner.change({ mode: value })}
            options={source.modes.map((mode) => ({ value: mode, label: t(`scanning.mode.${mode}`) }))}
          />
        </>
      )}
      {watched !== null && !job ? (
        <CheckField label={t('scanning.watched')} isOn={watched} onChange={(on) => void setWatched(on)} />
      ) : job ? (
        <Button size="small" variant="danger" onPress={() => void scanner.stop()}>
          {t('scanning.stop')} <Kbd keys="S" />
        </Button>
      ) : (
        <Button size="small" variant="primary" isDisabled={!mayStart} onPress={() => void scanner.start()}>
          <Icon name="scan" size={14} /> {t('scanning.start')} <Kbd keys="S" />
        </Button>
      )}
      <Button size="small" onPress={() => picker.current?.open()}>
        <Icon name="file" size={14} /> {t('scanning.import')} <Kbd keys="U" />
      </Button>
      <FileChoice
        chooser={picker}
        label={t('scanning.import')}
        accept={'application/pdf,image/jpeg,image/png,image/tiff'}
        isMany
        onChoose={(files) => void takeIn(files)}
      />
      <div className={styles.said} role="status">
        {job && (
          <>
            {t('scanning.running', { count: job.pages })}
            {/* How many pages lie in the feeder nobody knows: those that have come are counted. */}
            <ProgressLine value={null} label={t('scanning.running', { count: job.pages })} />
          </>
        )}
        {!job && ended?.problem && (
          <span className={ended.problem === 'cancelled' ? styles.muted : styles.problem}>
            {problemWords(ended.problem)}{' '}
            {ended.pages > 0 && t('scanning.ended.kept', { count: ended.pages })}
            {ended.problem === 'other-certificate' && (
              <Button size="small" onPress={() => void scanner.trust()}>
                {t('scanning.trust')}
              </Button>
            )}
          </span>
        )}
      </div>
    </Toolbar>
  );
};
