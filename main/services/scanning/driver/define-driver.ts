import type { z } from 'zod';
import type { Bilingual } from '#shared/documents/text.ts';
import type { ScannerDriver } from '#main/ports/scanner-driver.ts';
import type { TakingPc } from '#main/services/scanning/folder/originals.ts';
import type { ScanMemory } from '#main/services/scanning/scan-memory.ts';
import type { RunProgram } from '#main/services/scanning/program/run-program.ts';

/** What the shell lends a driver. */
export interface DriverParts {
  /** Starts a program of the system. */
  run: RunProgram;
  /** A private folder for what such a program writes, cleared at each start. */
  workDir: string;
  /** Folder with a folder a driver, of files that a program of the system reads by itself: outside any archive. */
  scripts: string;
  /** Addresses that people have typed on this PC. */
  addresses: () => Promise<string[]>;
  /** This PC, for what it takes out of folders that others watch too. */
  pc: TakingPc;
  /** Certificates of scanners as they were first seen. */
  certificates: ScanMemory['certificates'];
}

/** A kind of scanners, said once: everything else that knows it is derived. */
export interface DriverDeclaration<Settings> {
  /** In the ids of its devices, over restarts and versions: never changed. */
  name: string;
  /** What a person tells its devices apart by. `always`: their own name does not say it. */
  kind: { words: Bilingual; said: 'always' | 'when-alike' };
  /** Whether this system has such scanners. */
  worksOn: (system: NodeJS.Platform) => boolean;
  /** What the administrator sets for it, read from variables of `shared/environment`. */
  settings: z.ZodType<Settings>;
  open: (parts: DriverParts, settings: Settings) => ScannerDriver;
}

/** A declared driver whose settings have been read. */
export interface ReadyDriver extends Pick<DriverDeclaration<never>, 'kind' | 'worksOn'> {
  open: (parts: DriverParts) => ScannerDriver;
}

/** A declared driver. */
export interface Driver extends Pick<DriverDeclaration<never>, 'name' | 'kind' | 'worksOn'> {
  /** Reads its settings. Throws a ZodError that names the wrong variable. */
  read: (variables: NodeJS.ProcessEnv) => ReadyDriver;
}

/** Declares a driver. */
export const defineDriver = <Settings>(declaration: DriverDeclaration<Settings>): Driver => {
  const { name, kind, worksOn, settings, open } = declaration;
  return {
    name,
    kind,
    worksOn,
    read: (variables) => {
      const read = settings.parse(variables);
      return { kind, worksOn, open: (parts) => open(parts, read) };
    },
  };
};
