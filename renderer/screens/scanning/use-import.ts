import { largestImport } from '#shared/contracts/scanning-api.ts';
import { DesktopError } from '#renderer/desktop/desktop.ts';
import { useDesktop } from '#renderer/desktop/desktop-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useToast } from '#renderer/ui/toast.tsx';
import { usePaper } from '#renderer/parts/tray/paper-context.tsx';
import { scanningMessages } from './messages.ts';

/** Hands files to the shell, which keeps them like scanned pages; says by name what it does not take. */
export const useImport = () => {
  const desktop = useDesktop();
  const { collect } = usePaper();
  const { t } = useWords(scanningMessages);
  const toast = useToast();
  return async (files: readonly File[]): Promise<void> => {
    for (const file of files) {
      const size = file.size === 0 ? 'empty' : file.size > largestImport ? 'too-large' : null;
      if (size !== null) {
        toast(t(`scanning.import.failed.${size}`, { name: file.name }), { tone: 'problem' });
        continue;
      }
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        await desktop.call('scanning.import', { fileName: file.name.slice(-255), bytes });
        collect();
      } catch (error) {
        const isFull = error instanceof DesktopError && error.code === 'disk-full';
        toast(
          isFull ? t('scanning.problem.disk-full') : t('scanning.import.failed.unknown', { name: file.name }),
          {
            tone: 'problem',
          },
        );
      }
    }
  };
};
