import { useCallback, useEffect, useState } from 'react';
import type { DesktopResult } from '#shared/contracts/desktop-api.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useDesktop } from '#renderer/desktop/desktop-context.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Stack } from '#renderer/ui/Stack.tsx';
import { ScannerLine } from './ScannerLine.tsx';
import { machinesMessages } from './messages.ts';
import { scannerTroubleOf } from './scanner-trouble.ts';

/** The scanners that this PC finds, through the same drivers as the scanning screen, each with a trial. */
export const ScannersCard = () => {
  const { t } = useWords(machinesMessages);
  const desktop = useDesktop();
  const [found, setFound] = useState<DesktopResult<'scanning.devices'> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const look = useCallback(async () => {
    setFound(null);
    setProblem(null);
    try {
      setFound(await desktop.call('scanning.devices', {}));
    } catch (error) {
      setProblem(t(`machines.scanners.trouble.${scannerTroubleOf(error)}`));
    }
  }, [desktop, t]);
  useEffect(() => {
    void look();
  }, [look]);
  return (
    <Card
      title={t('machines.scanners')}
      end={
        <Button size="small" isDisabled={!found && problem === null} onPress={() => void look()}>
          {t('machines.scanners.again')}
        </Button>
      }
    >
      <Stack>
        {problem !== null && (
          <Notice tone="red" icon="alert">
            {problem}
          </Notice>
        )}
        {!found && problem === null && <p role="status">{t('machines.scanners.looking')}</p>}
        {found?.devices.length === 0 && <p>{t('machines.scanners.none')}</p>}
        {found && (
          <Stack as="ul">
            {found.devices.map((device) => (
              <ScannerLine key={device.id} device={device} />
            ))}
          </Stack>
        )}
        {found?.silent.map(({ driver, problem: why }) => (
          <Notice key={driver} tone="amber" icon="alert">
            {t('machines.scanners.silent', {
              driver: `\u2068${driver}\u2069`,
              why: t(`machines.scanners.trouble.${scannerTroubleOf(why)}`),
            })}
          </Notice>
        ))}
      </Stack>
    </Card>
  );
};
