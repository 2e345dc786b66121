import { useCallback, useEffect, useState } from 'react';
import type { DesktopEventData, DesktopFailureCode } from '#shared/contracts/desktop-api.ts';
import type { ScannerCapabilities, ScanSettings } from '#shared/contracts/scanning-api.ts';
import { DesktopError } from '#renderer/desktop/desktop.ts';
import type { FoundDevice } from './device-labels.ts';
import { useDesktop } from '#renderer/desktop/desktop-context.tsx';

type Ended = Pick<DesktopEventData<'scanning.ended'>, 'pages'> & { problem: DesktopFailureCode | null };
const usualDpi = 300;

/** Settings that a scanner can do, as near as may be to the ones wanted. */
export const fitting = (
  { sources }: ScannerCapabilities,
  wanted: ScanSettings | null,
): ScanSettings | null => {
  const source =
    sources.find((one) => one.source === wanted?.source) ??
    sources.find((one) => one.source === 'feeder') ??
    sources[0];
  if (!source) return null;
  const dpi = wanted?.resolution ?? usualDpi;
  const [nearest] = [...source.resolutions].sort((a, b) => Math.abs(a - dpi) - Math.abs(b - dpi));
  const [firstMode = 'colour'] = source.modes;
  const mode = source.modes.find((one) => one === (wanted?.mode ?? 'grey')) ?? firstMode;
  return { source: source.source, resolution: nearest ?? usualDpi, mode, size: null };
};

const codeOf = (error: unknown): DesktopFailureCode =>
  error instanceof DesktopError ? error.code : 'failed';

/** The scanners of this PC, the one chosen with its settings, and the scan under way. */
export const useScanner = () => {
  const desktop = useDesktop();
  const [devices, setDevices] = useState<FoundDevice[]>([]);
  const [isLooking, setLooking] = useState(true);
  const [chosen, setChosen] = useState<string | null>(null);
  const [capabilities, setCapabilities] = useState<ScannerCapabilities | null>(null);
  const [settings, setSettings] = useState<ScanSettings | null>(null);
  const [job, setJob] = useState<{ jobId: string; pages: number } | null>(null);
  const [ended, setEnded] = useState<Ended | null>(null);
  const deviceId = chosen ?? devices.find((one) => one.settings !== null)?.id ?? devices[0]?.id ?? null;

  const look = useCallback(async () => {
    setLooking(true);
    try {
      setDevices((await desktop.call('scanning.devices', {})).devices);
    } catch (error) {
      setEnded({ pages: 0, problem: codeOf(error) });
    } finally {
      setLooking(false);
    }
  }, [desktop]);
  useEffect(() => {
    const stops = [
      desktop.on('scanning.found', ({ devices: found }) =>
        setDevices((known) => [...known.filter(({ id }) => !found.some((one) => one.id === id)), ...found]),
      ),
      desktop.on('scanning.arrived', ({ page }) =>
        setJob((now) => (now?.jobId === page.jobId ? { ...now, pages: now.pages + 1 } : now)),
      ),
      desktop.on('scanning.ended', (end) => {
        setJob((now) => (now?.jobId === end.jobId ? null : now));
        setEnded({ pages: end.pages, problem: end.problem });
      }),
    ];
    void look();
    void desktop.call('scanning.pages', {}).then(
      ({ running: [first] }) => first && setJob({ jobId: first.jobId, pages: first.pages }),
      () => undefined,
    );
    return () => {
      for (const stop of stops) stop();
    };
  }, [desktop, look]);

  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (deviceId === null) return undefined;
    let current = true;
    setCapabilities(null);
    desktop.call('scanning.capabilities', { deviceId }).then(
      (told) => {
        if (!current) return;
        setCapabilities(told.capabilities);
        setSettings(fitting(told.capabilities, told.settings));
      },
      (error: unknown) => current && setEnded({ pages: 0, problem: codeOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [desktop, deviceId, asked]);

  /** It is the scanner it was, whatever certificate it shows. */
  const trust = async () => {
    if (deviceId === null) return;
    await desktop.call('scanning.trust', { deviceId });
    setEnded(null);
    setAsked((times) => times + 1);
  };
  const start = async () => {
    if (deviceId === null || job !== null) return;
    setEnded(null);
    try {
      const { jobId } = await desktop.call('scanning.start', { deviceId, settings });
      setJob({ jobId, pages: 0 });
    } catch (error) {
      setEnded({ pages: 0, problem: codeOf(error) });
    }
  };
  const change = (wanted: Partial<ScanSettings>) => {
    if (capabilities && settings) setSettings(fitting(capabilities, { ...settings, ...wanted }));
  };
  return {
    devices,
    deviceId,
    choose: setChosen,
    isLooking,
    look,
    capabilities,
    settings,
    change,
    job,
    ended,
    start,
    setWatched: async (watched: boolean) => {
      if (deviceId === null) return;
      await desktop.call('scanning.setWatched', { deviceId, watched });
      await look();
    },
    trust,
    stop: () => job && desktop.call('scanning.cancel', { jobId: job.jobId }).catch(() => undefined),
  };
};
