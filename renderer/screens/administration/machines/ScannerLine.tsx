import { useState } from 'react';
import type { DesktopResult } from '#shared/contracts/desktop-api.ts';
import type { ScannerCapabilities } from '#shared/contracts/scanning-api.ts';
import { useLanguage, useWords } from '#renderer/i18n/use-words.ts';
import { useDesktop } from '#renderer/desktop/desktop-context.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { ListLine } from '#renderer/ui/ListRow.tsx';
import { machinesMessages } from './messages.ts';
import { scannerTroubleOf } from './scanner-trouble.ts';

type Trial = { is: 'ready'; capabilities: ScannerCapabilities; ms: number } | { is: 'failed'; why: unknown };

/** A scanner, and what it answers when it is asked what it can do. No paper moves. */
export const ScannerLine = ({ device }: { device: DesktopResult<'scanning.devices'>['devices'][number] }) => {
  const { t, listed, formatNumber } = useWords(machinesMessages);
  const { language } = useLanguage();
  const desktop = useDesktop();
  const [trial, setTrial] = useState<Trial | 'running' | null>(null);
  const run = async () => {
    setTrial('running');
    const began = performance.now();
    try {
      const { capabilities } = await desktop.call('scanning.capabilities', { deviceId: device.id });
      setTrial({ is: 'ready', capabilities, ms: performance.now() - began });
    } catch (error) {
      setTrial({ is: 'failed', why: error });
    }
  };
  const said = () => {
    if (trial === null || trial === 'running') return device.kind.words[language];
    if (trial.is === 'failed') return t(`machines.scanners.trouble.${scannerTroubleOf(trial.why)}`);
    const { sources } = trial.capabilities;
    if (sources.length === 0) return t('machines.scanners.folder');
    return t('machines.scanners.ready', {
      seconds: formatNumber(Math.round(trial.ms / 100) / 10),
      sources: listed(
        sources.map(({ source, resolutions }) =>
          t('machines.scanners.source', {
            source: t(`machines.scanners.source.${source}`),
            dpi: formatNumber(Math.max(...resolutions)),
          }),
        ),
      ),
    });
  };
  return (
    <ListLine
      title={device.name}
      note={<span role="status">{said()}</span>}
      isLate={typeof trial === 'object' && trial?.is === 'failed'}
      facts={
        <Button size="small" isDisabled={trial === 'running'} onPress={() => void run()}>
          {t(trial === 'running' ? 'machines.scanners.trying' : 'machines.scanners.try')}
        </Button>
      }
    />
  );
};
