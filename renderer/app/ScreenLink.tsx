import type { Screen } from '#renderer/parts/screen/define-screen.tsx';
import type { WaitingCount } from '#renderer/parts/screen/in-side.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { keyName } from '#renderer/ui/keyboard/key-names.ts';
import { SideCount, SideItem } from '#renderer/ui/SideItem.tsx';

const WaitingCount = ({ waiting: { useCount, words }, of }: { waiting: WaitingCount; of: string }) => {
  const { name, formatNumber } = useWords();
  const count = useCount();
  if (!count) return null;
  return (
    <SideCount tone="waiting" data-testid={`waiting-${of}`}>
      {formatNumber(count)} <span className="visually-hidden">{name(words)}</span>
    </SideCount>
  );
};

interface ScreenLinkProps {
  screen: Screen;
  isCurrent: boolean;
  onOpen: (screen: Screen) => void;
}

/** The way to a screen, with its key and what waits there. */
export const ScreenLink = ({ screen, isCurrent, onOpen }: ScreenLinkProps) => {
  const { name } = useWords();
  return (
    <SideItem
      icon={screen.icon}
      label={name(screen.title)}
      keys={keyName(screen.keys[0])}
      count={screen.waiting && <WaitingCount waiting={screen.waiting} of={screen.name} />}
      isCurrent={isCurrent}
      {...(screen.inSide.kind === 'button' ? { look: 'primary' } : {})}
      href={screen.start}
      onPress={() => onOpen(screen)}
    />
  );
};
