import type { DesktopFailureCode } from '#shared/contracts/desktop-api.ts';

/** A failure that the renderer is told by its code; any other error reaches it as `failed`. */
export class DesktopFailure extends Error {
  constructor(
    readonly code: DesktopFailureCode,
    message: string = code,
  ) {
    super(message);
  }
}
