import { ScannerError } from '#main/ports/scanner-driver.ts';
import type {
  ScannerCapabilities,
  ScanSettings,
  SourceCapabilities,
} from '#shared/contracts/scanning-api.ts';

/** Scanners round their glass to whole steps. mm. */
const toleranceMm = 1;

/** The source that these settings use. Throws `unsupported-setting` when it cannot do exactly what is asked. */
export const checkSettings = (
  capabilities: ScannerCapabilities,
  settings: ScanSettings,
): SourceCapabilities => {
  const source = capabilities.sources.find((one) => one.source === settings.source);
  if (!source) throw new ScannerError('unsupported-setting', `no ${settings.source}`);
  if (!source.resolutions.includes(settings.resolution))
    throw new ScannerError('unsupported-setting', `${String(settings.resolution)} dpi`);
  if (!source.modes.includes(settings.mode)) throw new ScannerError('unsupported-setting', settings.mode);
  const { size } = settings;
  const fits =
    size === null ||
    (size.widthMm <= source.maxWidthMm + toleranceMm && size.heightMm <= source.maxHeightMm + toleranceMm);
  if (!fits) throw new ScannerError('unsupported-setting', 'larger than the source');
  return source;
};
