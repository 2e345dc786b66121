import type {
  ScanMode,
  ScannerCapabilities,
  ScanSource,
  SourceCapabilities,
} from '#shared/contracts/scanning-api.ts';
import { resolutionsWithin } from '#main/services/scanning/resolutions.ts';
import type { XmlElement } from './xml.ts';

/** eSCL measures in three-hundredths of an inch. */
export const esclUnits = (millimetres: number): number => Math.floor((millimetres / 25.4) * 300);
/** To a tenth of a millimetre. */
const millimetresOf = (units: number): number => Math.round((units / 300) * 254) / 10;

/** The words of eSCL for our modes. */
export const colourModes: Record<ScanMode, string> = {
  line: 'BlackAndWhite1',
  grey: 'Grayscale8',
  colour: 'RGB24',
};

/** What a scanner says of itself in `ScannerCapabilities`. */
export interface EsclCapabilities {
  name: string;
  version: string;
  capabilities: ScannerCapabilities;
  /** Media types of each source. */
  formats: Partial<Record<ScanSource, string[]>>;
}

const numbers = (texts: (string | null)[]): number[] =>
  texts.map(Number).filter((value) => Number.isFinite(value) && value > 0);

/** A profile may stand elsewhere in the document and be referred to. */
const profilesOf = (input: XmlElement, root: XmlElement): XmlElement[] =>
  input.all('SettingProfile').map((profile) => {
    const ref = profile.attribute('ref');
    return root.all('SettingProfile').find((one) => ref !== null && one.attribute('name') === ref) ?? profile;
  });

const resolutionsOf = (profile: XmlElement): number[] => {
  const discrete = profile
    .all('DiscreteResolution')
    .filter((one) => one.text('XResolution') === one.text('YResolution'))
    .map((one) => one.text('XResolution'));
  if (discrete.length > 0) return numbers(discrete);
  const range = profile.first('XResolutionRange') ?? profile.first('XResolution');
  const [min, max] = numbers([range?.text('Min') ?? null, range?.text('Max') ?? null]);
  return min === undefined || max === undefined
    ? []
    : resolutionsWithin(min, max, Number(range?.text('Step') ?? 1));
};

const readSource = (
  source: ScanSource,
  input: XmlElement | null,
  root: XmlElement,
): { capabilities: SourceCapabilities; formats: string[] } | null => {
  if (!input) return null;
  const profiles = profilesOf(input, root);
  const resolutions = [...new Set(profiles.flatMap(resolutionsOf))].sort((a, b) => a - b);
  const words = new Set(profiles.flatMap((one) => one.all('ColorMode').map(({ content }) => content)));
  const modes = (Object.keys(colourModes) as ScanMode[]).filter((mode) => words.has(colourModes[mode]));
  const [width, height] = numbers([input.text('MaxWidth'), input.text('MaxHeight')]);
  if (resolutions.length === 0 || modes.length === 0 || width === undefined || height === undefined)
    return null;
  const formats = profiles.flatMap((one) =>
    [...one.all('DocumentFormatExt'), ...one.all('DocumentFormat')].map(({ content }) => content),
  );
  return {
    capabilities: {
      source,
      resolutions,
      modes,
      maxWidthMm: millimetresOf(width),
      maxHeightMm: millimetresOf(height),
    },
    formats: [...new Set(formats)],
  };
};

/** Reads a `ScannerCapabilities` document; sources that make no sense are left out. */
export const readCapabilities = (root: XmlElement): EsclCapabilities => {
  const found: [ScanSource, XmlElement | null][] = [
    ['flatbed', root.first('PlatenInputCaps')],
    ['feeder', root.first('AdfSimplexInputCaps')],
    ['duplex', root.first('AdfDuplexInputCaps')],
  ];
  const sources = found.flatMap(([source, input]) => readSource(source, input, root) ?? []);
  return {
    name: root.text('MakeAndModel') ?? '',
    version: root.text('Version') ?? '2.0',
    capabilities: { sources: sources.map(({ capabilities }) => capabilities) },
    formats: Object.fromEntries(sources.map(({ capabilities, formats }) => [capabilities.source, formats])),
  };
};
