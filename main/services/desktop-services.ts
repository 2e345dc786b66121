import type { DesktopMethod, DesktopParams, DesktopResult } from '#shared/contracts/desktop-api.ts';
import { desktopApi } from '#shared/contracts/desktop-api.ts';
import type { SecretStore } from '#main/ports/secret-store.ts';

/** One function for each method of the contract: a method without one does not compile. */
export type DesktopServices = {
  [M in DesktopMethod]: (params: DesktopParams<M>) => Promise<DesktopResult<M>>;
};

/** What the services of one profile stand on. */
export interface DesktopParts {
  info: DesktopResult<'app.info'>;
  secrets: SecretStore;
  /** Which profile's secrets these calls may touch; decided by the shell, never by the caller. */
  profile: string;
}

/** The services as one profile sees them. */
export const desktopServices = ({ info, secrets, profile }: DesktopParts): DesktopServices => ({
  'app.info': async () => desktopApi['app.info'].result.parse(info),
  'secrets.get': async ({ key }) => ({ value: await secrets.find(profile, key) }),
  'secrets.set': async ({ key, value }) => {
    await secrets.set(profile, key, value);
    return {};
  },
});
