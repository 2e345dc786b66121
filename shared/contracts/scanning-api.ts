import { z } from 'zod';
import { bilingual, documentId } from '../documents/text.ts';
import { deviceId, dpi, pageMime, waitingPage } from '../documents/waiting-page.ts';
import { wireBytes } from './wire.ts';

/** Where the paper lies. `duplex`: the feeder, both sides of each sheet. */
export const scanSource = z.enum(['flatbed', 'feeder', 'duplex']);
export type ScanSource = z.infer<typeof scanSource>;

/** `line` is one bit a pixel. */
export const scanMode = z.enum(['colour', 'grey', 'line']);
export type ScanMode = z.infer<typeof scanMode>;

/** Why a scan came to nothing, or to less than the whole stack. */
export const scanProblem = z.enum([
  'no-paper',
  'jam',
  'cover-open',
  'busy',
  'cancelled',
  /** The connection broke in the middle of a page. */
  'cut',
  'denied',
  'unreachable',
  'unsupported-setting',
  /** What the device says of the end of its stack does not agree: pages may be left in it or in its feeder. */
  'unsure',
  /** The scanner shows another certificate than before: it was replaced or set up anew, or it is another one. */
  'other-certificate',
  'failed',
]);
export type ScanProblem = z.infer<typeof scanProblem>;

const millimetres = z.number().positive().max(2000);

/** What one source of a scanner can do. A setting is valid only when it is listed here. */
export const sourceCapabilities = z.object({
  source: scanSource,
  resolutions: z.array(dpi).min(1),
  modes: z.array(scanMode).min(1),
  maxWidthMm: millimetres,
  maxHeightMm: millimetres,
});
export type SourceCapabilities = z.infer<typeof sourceCapabilities>;

/** A folder has no sources: there is nothing to set. */
export const scannerCapabilities = z.object({ sources: z.array(sourceCapabilities) });
export type ScannerCapabilities = z.infer<typeof scannerCapabilities>;

/** `size: null` scans as much as the source can. */
export const scanSettings = z.object({
  source: scanSource,
  resolution: dpi,
  mode: scanMode,
  size: z.object({ widthMm: millimetres, heightMm: millimetres }).nullable(),
});
export type ScanSettings = z.infer<typeof scanSettings>;

/** A driver of the shell; devices' ids begin with it. */
const driverName = z.string().regex(/^[a-z0-9]{2,20}$/);

/** A scanner or a watched folder, found or configured. `id` names it over restarts. */
export const scannerDevice = z.object({
  id: deviceId,
  driver: driverName,
  name: z.string(),
});
export type ScannerDevice = z.infer<typeof scannerDevice>;

/** A scan under way. */
export const runningJob = z.object({
  jobId: documentId,
  deviceId,
  /** Pages that are safe so far. */
  pages: z.int().min(0),
});

const remembered = scanSettings.nullable();
const deviceOfDesk = scannerDevice.extend({
  /** What a person tells it apart by. `always`: its own name does not say it. */
  kind: z.object({ words: bilingual, said: z.enum(['always', 'when-alike']) }),
  settings: remembered,
  /** Whether it is taken from by itself; null: it is no folder. */
  watched: z.boolean().nullable(),
});

/** Largest page that a device or a copier's folder gives, in bytes. */
const largestPage = 256 * 1024 * 1024;
/** Largest file that may be handed in, in bytes. */
export const largestImport = 32 * 1024 * 1024;

/** The scanning methods of the desktop contract. All need an open desk. */
export const scanningApi = {
  /** Looks for devices in all drivers at once; `silent` are the drivers that could not answer. Found ones come earlier as events. */
  'scanning.devices': {
    params: z.object({}),
    result: z.object({
      devices: z.array(deviceOfDesk),
      silent: z.array(z.object({ driver: driverName, problem: scanProblem })),
    }),
  },
  /** Fails with a {@link scanProblem}. `settings`: the last ones used with this device. */
  'scanning.capabilities': {
    params: z.object({ deviceId }),
    result: z.object({ capabilities: scannerCapabilities, settings: remembered }),
  },
  /** Begins a scan; pages and the end come as events. Fails with `busy` while the device has a job. */
  'scanning.start': {
    params: z.object({ deviceId, settings: remembered }),
    result: z.object({ jobId: documentId }),
  },
  /**
   * Takes from the watched folders by itself while the desk is open: each file becomes a page, told as `scanning.arrived`. Asked again
   * nothing changes. `unfinished`: names of files that have stood there for long and do not go to their end.
   */
  'scanning.watch': { params: z.object({}), result: z.object({ unfinished: z.array(z.string()) }) },
  /** Whether a folder is taken from by itself, on this PC. */
  'scanning.setWatched': {
    params: z.object({ deviceId, watched: z.boolean() }),
    result: z.object({}),
  },
  /** Stops a scan at once; pages already scanned stay. Nothing happens when it has ended. */
  'scanning.cancel': { params: z.object({ jobId: documentId }), result: z.object({}) },
  /** What the shell keeps for this desk, oldest first, after a crash too; and what is running. */
  'scanning.pages': {
    params: z.object({}),
    result: z.object({
      pages: z.array(waitingPage),
      running: z.array(runningJob),
      /** Files in the spool that cannot be opened; they are kept. */
      unreadable: z.int().min(0),
    }),
  },
  /** A page as it came. Fails with `unknown-page`. */
  'scanning.page': {
    params: z.object({ pageId: documentId }),
    result: z.object({ mime: pageMime, bytes: wireBytes(largestPage) }),
  },
  /** Bytes free on the disk where pages are kept. A browser tells a page no such thing. */
  'scanning.room': { params: z.object({}), result: z.object({ free: z.number().min(0) }) },
  /** The desk needs these pages no more: they are removed, with all that was made of them. Unknown ones are no error. */
  'scanning.release': {
    params: z.object({ pageIds: z.array(documentId).max(1000) }),
    result: z.object({}),
  },
  /** A file the person has picked becomes a page. Fails with `unknown-format`, by its first bytes, or `disk-full`. */
  'scanning.import': {
    params: z.object({
      fileName: z.string().min(1).max(255),
      bytes: wireBytes(largestImport),
    }),
    result: z.object({ page: waitingPage }),
  },
  /** Adds a network scanner by its address (`http://192.168.1.20`), on the local network only. Fails with `denied` or a {@link scanProblem}. */
  'scanning.addAddress': {
    params: z.object({ url: z.url({ protocol: /^https?$/ }).max(300) }),
    result: z.object({ device: scannerDevice }),
  },
  /** A person says that a scanner which shows another certificate is the same one: the next is remembered. */
  'scanning.trust': { params: z.object({ deviceId }), result: z.object({}) },
  'scanning.removeAddress': { params: z.object({ deviceId }), result: z.object({}) },
} as const;

/** The scanning events of the desktop contract. */
export const scanningEvents = {
  /** Devices of one driver, while `scanning.devices` still waits for the others. */
  'scanning.found': z.object({ devices: z.array(deviceOfDesk) }),
  /** A page is on disk, sealed. */
  'scanning.arrived': z.object({ page: waitingPage }),
  /** A job is over; `problem: null` when the whole stack was scanned. */
  'scanning.ended': z.object({
    jobId: documentId,
    deviceId,
    pages: z.int().min(0),
    problem: z.union([scanProblem, z.literal('disk-full')]).nullable(),
  }),
} as const;
