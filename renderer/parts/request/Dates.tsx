import type { RequestDocument } from '#shared/workflow/request.ts';
import { restsOnExpected } from '#shared/domain/deadlines/expected-years.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { dueMessages } from '#renderer/parts/due/messages.ts';
import { Fact, Facts } from '#renderer/ui/Facts.tsx';
import { Heading } from '#renderer/ui/Heading.tsx';
import { requestMessages } from './messages.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Stack } from '#renderer/ui/Stack.tsx';
import styles from './request.module.css';

/** How far telling the citizen has come. */
const Delivery = ({ request }: { request: RequestDocument }) => {
  const { t, formatDay } = useWords(requestMessages, dueMessages);
  const { acknowledgedAt, acknowledgement } = request;
  const when = formatDay(acknowledgedAt ?? acknowledgement?.since ?? request.receivedAt);
  if (acknowledgedAt !== null) return <span>{t('request.delivery.done', { when })}</span>;
  if (acknowledgement === null) return null;
  const { delivery, problem } = acknowledgement;
  return (
    <span className={delivery === 'failed' ? styles.late : undefined}>
      {delivery === 'failed'
        ? t(`request.delivery.failed.${problem?.code ?? 'gave-up'}`)
        : t(`request.delivery.waiting.${delivery}`)}
    </span>
  );
};

const legal = ['acknowledge', 'orient', 'answer'] as const;

/** The internal target and the legal dates of decree 2-17-265. */
export const Dates = ({ request }: { request: RequestDocument }) => {
  const { t, formatDateTime, formatDay } = useWords(requestMessages, dueMessages);
  const { reference } = useDesk();
  const { target } = request.due;
  const mayMove = target !== null && reference !== null && restsOnExpected(reference.calendar, target);
  return (
    <Stack as="section">
      <Heading>{t('request.dates')}</Heading>
      <Facts>
        <Fact name={t('request.due.target')}>
          {request.waitingSince !== null
            ? t(request.waitingUntil === null ? 'request.due.stopped' : 'request.due.stopped.until', {
                when: formatDay(request.waitingSince),
                until: request.waitingUntil === null ? '' : formatDay(request.waitingUntil),
              })
            : request.due.target === null
              ? t('due.none')
              : formatDateTime(request.due.target)}
          {mayMove && <Muted>{t('request.due.may-move')}</Muted>}
        </Fact>
        {legal.map((name) => (
          <Fact key={name} name={t(`request.due.${name}`)}>
            {formatDay(request.due[name])}
            {name === 'acknowledge' && <Delivery request={request} />}
          </Fact>
        ))}
      </Facts>
    </Stack>
  );
};
