import { useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Stack } from '#renderer/ui/Stack.tsx';
import { Unreachable } from '../frame/Unreachable.tsx';
import { useAnswer } from '../frame/use-answer.ts';
import { ExchangeForm } from './ExchangeForm.tsx';
import { ExchangeRow } from './ExchangeRow.tsx';
import { exchangeMessages } from './exchange-messages.ts';

/** The telephone exchanges that tell of calls: their way here is shown once, when it is made. */
export const ExchangesCard = () => {
  const { t } = useWords(exchangeMessages);
  const { data } = useDesk();
  const { reach, value, ask, put } = useAnswer(() => data.readExchanges());
  const [made, setMade] = useState<string | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const end = async (code: string) => {
    const answer = await data.endExchange(code);
    setFailed(answer.kind !== 'done');
    if (answer.kind === 'done') put(answer.value);
  };
  return (
    <Card title={t('exchanges.title')}>
      <Stack>
        <Muted size="small">{t('exchanges.text')}</Muted>
        {!value && <Unreachable reach={reach} onRetry={() => void ask()} />}
        {value?.exchanges.length === 0 && <Muted>{t('exchanges.none')}</Muted>}
        {hasFailed && (
          <Notice tone="red" icon="alert">
            {t('exchanges.away')}
          </Notice>
        )}
        {made !== null && (
          <Notice tone="green" icon="phone">
            <p>{t('exchanges.made')}</p>
            <p>
              <Ltr>{made}</Ltr>
            </p>
          </Notice>
        )}
        {value && value.exchanges.length > 0 && (
          <ul>
            {value.exchanges.map((exchange) => (
              <ExchangeRow key={exchange.code} exchange={exchange} onEnd={() => void end(exchange.code)} />
            ))}
          </ul>
        )}
        {value && (
          <ExchangeForm
            known={value.exchanges}
            onMade={(path) => {
              setMade(path);
              void ask();
            }}
          />
        )}
      </Stack>
    </Card>
  );
};
