import { mayPerform } from '#shared/domain/access/may-perform.ts';
import type { CommandOf } from '#shared/workflow/command.ts';
import { eventRuleOf } from '#shared/workflow/event-rules.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useCommands } from '#renderer/parts/sending/use-commands.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Line } from '#renderer/ui/Line.tsx';
import { requestMessages } from '../messages.ts';
import styles from './proposals.module.css';

type How = CommandOf<'tell-otherwise'>['how'];
/** What may have been done, by what is to be done. */
const ways = { call: ['called', 'no-answer', 'again'], print: ['handed', 'called', 'again'] } as const;

/** What the desk wrote by e-mail and did not arrive: why, its words, and what was done instead. */
export const NotArrivedBanner = ({ request }: { request: RequestDocument }) => {
  const { t } = useWords(requestMessages);
  const { person } = useDesk();
  const submit = useCommands();
  const open = request.mailed.filter(({ next }) => next !== null);
  if (open.length === 0) return null;
  const may = mayPerform(person, 'tell-otherwise', request);
  const textOf = (command: string): string => {
    const said = request.events.find(({ commandId }) => commandId === command)?.body;
    return said ? eventRuleOf(said.type).written(said) : '';
  };
  return (
    <section className={styles.proposals} aria-label={t('request.not-arrived.title')}>
      {open.map(({ command, about, language, next, problem }) => (
        <div key={command} className={styles.proposal}>
          <div className={styles.what}>
            <p>
              <Icon name="mail" /> <strong>{t(`request.not-arrived.${next ?? 'call'}`)}</strong>{' '}
              {t(`event.letter-reported.${problem?.code ?? 'gave-up'}`, { what: t(`mailed.${about}`) })}
            </p>
            <details>
              <summary>{t('request.not-arrived.text')}</summary>
              <p lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'} className={styles.text}>
                {textOf(command)}
              </p>
            </details>
          </div>
          {may && (
            <Line>
              {ways[next ?? 'call']
                .filter((how: How) => how !== 'again' || problem?.code !== 'budget')
                .map((how) => (
                  <Button
                    key={how}
                    size="small"
                    onPress={() =>
                      void submit([request._id], { type: 'tell-otherwise', letter: command, how })
                    }
                  >
                    {t(`request.not-arrived.${how}`)}
                  </Button>
                ))}
            </Line>
          )}
        </div>
      ))}
    </section>
  );
};
