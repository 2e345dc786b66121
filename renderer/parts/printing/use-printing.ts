import { useCallback, useState, type RefObject } from 'react';
import type { Language } from '#shared/documents/text.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useDesktop } from '#renderer/desktop/desktop-context.tsx';
import { pageOf, saveFile } from './paper.ts';

/** How a wish to print ended. `dialog`: the browser's own, where "Save as PDF" is a printer too. */
export type PrintEnd = 'saved' | 'printed' | 'dialog' | 'failed';

/**
 * Printing a document that `Printed` holds. `toPdf` saves a file through the shell, or opens the browser's dialog where the shell
 * has nothing to make one with; `print` goes straight to the default printer where it can, else through the dialog.
 */
export const usePrinting = (element: RefObject<HTMLElement | null>, language: Language) => {
  const desktop = useDesktop();
  const { data } = useDesk();
  /** What leaves the screen leaves a trace: which paper, never what is on it. */
  const trace = (what: 'printed' | 'exported', title: string) =>
    data.noteRead({ citizenId: null, requestId: null, what, purpose: null, words: title.slice(0, 300) });
  const [isBusy, setBusy] = useState(false);
  const run = useCallback(
    async (work: (page: Element) => Promise<PrintEnd>): Promise<PrintEnd> => {
      if (!element.current) return 'failed';
      setBusy(true);
      try {
        return await work(element.current);
      } catch {
        return 'failed';
      } finally {
        setBusy(false);
      }
    },
    [element],
  );
  const dialog = (): PrintEnd => {
    window.print();
    return 'dialog';
  };
  return {
    isBusy,
    toPdf: (title: string, fileName: string) =>
      run(async (shown) => {
        await trace('exported', fileName);
        if (!(await desktop.call('printing.abilities', {})).pdf) return dialog();
        const { pdf } = await desktop.call('printing.toPdf', pageOf(shown, title, language));
        saveFile(new Blob([pdf], { type: 'application/pdf' }), fileName);
        return 'saved';
      }),
    print: (title: string) =>
      run(async (shown) => {
        await trace('printed', title);
        if (!(await desktop.call('printing.abilities', {})).silent) return dialog();
        await desktop.call('printing.print', { page: pageOf(shown, title, language), copies: 1 });
        return 'printed';
      }),
  };
};
