import type { DesktopParams, DesktopResult } from '#shared/contracts/desktop-api.ts';
import type { Printer } from '#main/ports/printer.ts';
import { DesktopFailure } from '../desktop-failure.ts';
import type { DeskSession } from '../session/desk-session.ts';

/** Printing for the person whose desk is open. */
export class DeskPrinting {
  constructor(
    private readonly session: Pick<DeskSession, 'status'>,
    private readonly printer: Printer,
  ) {}

  abilities(): Promise<DesktopResult<'printing.abilities'>> {
    return this.printer.abilities();
  }

  async toPdf(page: DesktopParams<'printing.toPdf'>): Promise<DesktopResult<'printing.toPdf'>> {
    await this.#mustBeOpen();
    return { pdf: new Uint8Array(await this.printer.toPdf(page)) };
  }

  async print({ page, copies }: DesktopParams<'printing.print'>): Promise<DesktopResult<'printing.print'>> {
    await this.#mustBeOpen();
    await this.printer.print(page, copies);
    return {};
  }

  async #mustBeOpen(): Promise<void> {
    if ((await this.session.status()).open === null) throw new DesktopFailure('desk-closed');
  }
}
