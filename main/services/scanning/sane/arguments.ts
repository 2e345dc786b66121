import type { ScanSettings, SourceCapabilities } from '#shared/contracts/scanning-api.ts';
import type { SaneDevice } from './sane-device.ts';

/** Arguments that make `scanimage` scan to `p1.png`, `p2.png`… (or `.jpg`) in its working folder, printing each name when it is whole. */
export const scanArguments = (
  saneName: string,
  device: SaneDevice,
  settings: ScanSettings,
  source: SourceCapabilities,
): string[] => {
  const { sourceNames, modeNames, has } = device;
  const [sourceName, modeName] = [sourceNames[settings.source], modeNames[settings.mode]];
  const width = Math.min(settings.size?.widthMm ?? source.maxWidthMm, source.maxWidthMm);
  const height = Math.min(settings.size?.heightMm ?? source.maxHeightMm, source.maxHeightMm);
  // JPEG has no one-bit pictures, and PNG in colour is ten times as large.
  const format = settings.mode === 'colour' ? { name: 'jpeg', end: 'jpg' } : { name: 'png', end: 'png' };
  return [
    `--device-name=${saneName}`,
    `--format=${format.name}`,
    `--batch=p%d.${format.end}`,
    '--batch-print',
    ...(settings.source === 'flatbed' ? ['--batch-count=1'] : []),
    // In this order: a source decides which modes there are, and both decide the area.
    ...(sourceName === undefined ? [] : [`--source=${sourceName}`]),
    ...(modeName === undefined ? [] : [`--mode=${modeName}`]),
    ...(has.resolution ? [`--resolution=${String(settings.resolution)}`] : []),
    ...(has.pageSize ? [`--page-width=${String(width)}`, `--page-height=${String(height)}`] : []),
    ...(has.area ? ['-l', '0', '-t', '0', '-x', String(width), '-y', String(height)] : []),
  ];
};
