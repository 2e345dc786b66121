import { describe, expect, it } from 'vitest';
import { ScannerError } from '#main/ports/scanner-driver.ts';
import { EsclDriver } from '#main/services/scanning/escl/escl-driver.ts';
import type { ScanSettings } from '#shared/contracts/scanning-api.ts';
import { ConversingCopier } from '#test/people/scanners/conversing-copier.ts';
import { conversations } from '#test/people/scanners/escl-conversations.ts';
import { ownCertificates } from '#test/people/scanners/own-certificates.ts';

const feeder: ScanSettings = {
  source: 'feeder',
  resolution: 300,
  mode: 'grey',
  size: { widthMm: 210, heightMm: 297 },
};
const driver = new EsclDriver({
  discover: async () => [],
  addresses: async () => [],
  times: { answerMs: 2000, pageMs: 2000 },
  patience: { pauseMs: 5, patienceMs: 400, settleMs: 12 },
  certificates: ownCertificates(),
});

describe('a stack, as real makers go through it', () => {
  it.each(conversations.map((one) => [one.maker, one] as const))('%s', async (_maker, conversation) => {
    const copier = new ConversingCopier(conversation);
    const base = await copier.listen();
    let pages = 0;
    let problem: string | null = null;
    try {
      for await (const page of driver.scan(`escl:${base}`, feeder, new AbortController().signal)) {
        pages += 1;
        expect(page.number).toBe(pages);
      }
    } catch (error) {
      if (!(error instanceof ScannerError)) throw error;
      problem = error.code;
    }
    // The job is ended after the loop is left.
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect({ pages, problem, isDeleted: copier.deleted > 0 }).toEqual(conversation.expected);
    copier.close();
  });
});
