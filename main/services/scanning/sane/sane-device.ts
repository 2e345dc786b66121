import type { ScanMode, ScannerCapabilities, ScanSource } from '#shared/contracts/scanning-api.ts';
import { resolutionsWithin } from '#main/services/scanning/resolutions.ts';
import type { SaneOption } from './parse-options.ts';

/** A SANE device's capabilities, and the names its backend has for them. */
export interface SaneDevice {
  capabilities: ScannerCapabilities;
  /** null: the device has no such option, and nothing is to be passed. */
  sourceNames: Partial<Record<ScanSource, string>>;
  modeNames: Partial<Record<ScanMode, string>>;
  has: { resolution: boolean; area: boolean; pageSize: boolean };
}

/** Backends choose their own words; these are the ones of sane-backends 1.2. */
const sourceOf = (name: string): ScanSource | null => {
  if (/back/i.test(name) && !/duplex/i.test(name)) return null;
  if (/duplex/i.test(name)) return 'duplex';
  if (/adf|feeder/i.test(name)) return 'feeder';
  return /flatbed|platen|normal/i.test(name) ? 'flatbed' : null;
};
const modeOf = (name: string): ScanMode | null => {
  if (/halftone|dither|diffusion/i.test(name)) return null;
  if (/lineart|binary|black|mono|1.?bit/i.test(name)) return 'line';
  if (/gr[ae]y/i.test(name)) return 'grey';
  return /colou?r/i.test(name) ? 'colour' : null;
};

const listed = (option: SaneOption | undefined): string[] =>
  option?.constraint.kind === 'list' ? option.constraint.values : [];
const greatest = (option: SaneOption | undefined): number | null =>
  option?.constraint.kind === 'range' ? option.constraint.max : null;

const named = <Key extends string>(names: string[], keyOf: (name: string) => Key | null) => {
  const found: Partial<Record<Key, string>> = {};
  for (const name of names) {
    const key = keyOf(name);
    if (key !== null) found[key] ??= name;
  }
  return found;
};

const resolutionsOf = (option: SaneOption | undefined): number[] => {
  if (!option) return [];
  const { constraint } = option;
  return constraint.kind === 'range'
    ? resolutionsWithin(constraint.min, constraint.max, constraint.step)
    : constraint.values.map(Number).filter((dpi) => Number.isInteger(dpi) && dpi >= 25);
};

const a4 = { width: 210, height: 297 };
/** What a device without a resolution option is taken to scan at. dpi. */
const fixedResolution = 300;

/** Reads a device's options. A device without `--source` is a flatbed: a feeder without end would never stop. */
export const readDevice = (options: ReadonlyMap<string, SaneOption>): SaneDevice => {
  const sources = listed(options.get('--source'));
  const sourceNames = named(sources, sourceOf);
  const modeNames = named(listed(options.get('--mode')), modeOf);
  const resolutions = resolutionsOf(options.get('--resolution'));
  const modes = Object.keys(modeNames) as ScanMode[];
  const usable: ScanSource[] =
    sources.length === 0 ? ['flatbed'] : (Object.keys(sourceNames) as ScanSource[]);
  const pageSize = options.has('--page-width') && options.has('--page-height');
  return {
    capabilities: {
      sources: usable.map((source) => ({
        source,
        resolutions: resolutions.length > 0 ? resolutions : [fixedResolution],
        modes: modes.length > 0 ? modes : ['grey'],
        // Where the paper's size can be set, it bounds the area.
        maxWidthMm: greatest(options.get(pageSize ? '--page-width' : '-x')) ?? a4.width,
        maxHeightMm: greatest(options.get(pageSize ? '--page-height' : '-y')) ?? a4.height,
      })),
    },
    sourceNames,
    modeNames,
    has: {
      resolution: resolutions.length > 0,
      area: greatest(options.get('-x')) !== null && greatest(options.get('-y')) !== null,
      pageSize,
    },
  };
};
