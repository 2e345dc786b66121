import type { RequestDocument } from '#shared/workflow/request.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { type ActionName, actionOf, likelyNext } from '#renderer/parts/commands/actions.ts';
import { closingWord } from '#shared/workflow/closing-word.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { wayOut, wayOutMessages } from '#renderer/parts/commands/forms/way-out.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import { requestMessages } from './messages.ts';
import styles from './request.module.css';

const Action = ({
  name,
  isNext,
  onAct,
}: {
  name: ActionName;
  isNext: boolean;
  onAct: (name: ActionName) => void;
}) => {
  const { t } = useWords(requestMessages);
  const { key, icon } = actionOf(name);
  const label = t(`command.${name}`);
  useShortcut(key, () => onAct(name), { label, group: t('app.request') });
  return (
    <Button size="small" variant={isNext ? 'primary' : 'plain'} onPress={() => onAct(name)}>
      <Icon name={icon} size={14} />
      {label} <Kbd keys={key} />
    </Button>
  );
};

/** What this person may do now, the likely next step first and in colour. */
export const ActionBar = ({
  request,
  available,
  onAct,
}: {
  request: RequestDocument;
  available: readonly ActionName[];
  onAct: (name: ActionName) => void;
}) => {
  const { t } = useWords(requestMessages, wayOutMessages);
  const { reference } = useDesk();
  const next = likelyNext(request, available);
  const ordered = next === null ? available : [next, ...available.filter((name) => name !== next)];
  if (ordered.length === 0) return null;
  const isTold =
    available.includes('close') &&
    reference !== null &&
    closingWord(request, { _id: '' }, reference) !== null;
  return (
    <>
      <div className={styles.bar} role="toolbar" aria-label={t('request.actions')}>
        {ordered.map((name) => (
          <Action key={name} name={name} isNext={name === next} onAct={onAct} />
        ))}
      </div>
      {isTold && (
        <Muted size="small">{t('request.closing.told', { way: t(wayOut('email', request)) })}</Muted>
      )}
    </>
  );
};
