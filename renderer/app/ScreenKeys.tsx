import type { Screen } from '#renderer/parts/screen/define-screen.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';

const ScreenKey = ({ keys, label, run }: { keys: string; label: string; run: () => void }) => {
  useShortcut(keys, run, { label, group: 'app' });
  return null;
};

/** The keys that open the screens a person has. */
export const ScreenKeys = ({
  screens,
  onOpen,
}: {
  screens: readonly Screen[];
  onOpen: (screen: Screen) => void;
}) => {
  const { name } = useWords();
  return screens.flatMap((screen) =>
    screen.keys.map((keys) => (
      <ScreenKey key={keys} keys={keys} label={name(screen.title)} run={() => onOpen(screen)} />
    )),
  );
};
