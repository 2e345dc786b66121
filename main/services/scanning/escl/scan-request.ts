import type { ScanSettings, SourceCapabilities } from '#shared/contracts/scanning-api.ts';
import { colourModes, type EsclCapabilities, esclUnits } from './capabilities.ts';

/** One-bit pictures are no JPEGs. */
const wanted = {
  line: ['image/png', 'image/tiff', 'application/pdf'],
  grey: ['image/jpeg'],
  colour: ['image/jpeg'],
};
const anyFormat = ['image/jpeg', 'image/png', 'image/tiff', 'application/pdf'];

/** The body of `POST ScanJobs`. The order of the elements is that of the schema: some devices insist. */
export const scanRequest = (
  scanner: EsclCapabilities,
  settings: ScanSettings,
  source: SourceCapabilities,
): string => {
  const offered = scanner.formats[settings.source] ?? [];
  const format =
    [...wanted[settings.mode], ...anyFormat].find((one) => offered.includes(one)) ?? 'image/jpeg';
  const width = esclUnits(Math.min(settings.size?.widthMm ?? source.maxWidthMm, source.maxWidthMm));
  const height = esclUnits(Math.min(settings.size?.heightMm ?? source.maxHeightMm, source.maxHeightMm));
  const version = /^\d+\.\d+$/.test(scanner.version) ? scanner.version : '2.0';
  const isFeeder = settings.source !== 'flatbed';
  return `<?xml version="1.0" encoding="UTF-8"?>
<scan:ScanSettings xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm" xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03">
  <pwg:Version>${version}</pwg:Version>
  <pwg:ScanRegions>
    <pwg:ScanRegion>
      <pwg:ContentRegionUnits>escl:ThreeHundredthsOfInches</pwg:ContentRegionUnits>
      <pwg:XOffset>0</pwg:XOffset>
      <pwg:YOffset>0</pwg:YOffset>
      <pwg:Width>${String(width)}</pwg:Width>
      <pwg:Height>${String(height)}</pwg:Height>
    </pwg:ScanRegion>
  </pwg:ScanRegions>
  <pwg:InputSource>${isFeeder ? 'Feeder' : 'Platen'}</pwg:InputSource>
  <scan:ColorMode>${colourModes[settings.mode]}</scan:ColorMode>
  <pwg:DocumentFormat>${format}</pwg:DocumentFormat>
  ${version === '2.0' ? '' : `<scan:DocumentFormatExt>${format}</scan:DocumentFormatExt>`}
  <scan:XResolution>${String(settings.resolution)}</scan:XResolution>
  <scan:YResolution>${String(settings.resolution)}</scan:YResolution>
  ${isFeeder ? `<scan:Duplex>${String(settings.source === 'duplex')}</scan:Duplex>` : ''}
</scan:ScanSettings>
`;
};
