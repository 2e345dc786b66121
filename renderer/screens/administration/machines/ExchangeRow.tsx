import { useState } from 'react';
import type { ExchangeLine as Exchange } from '#shared/contracts/telephone-api.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ListLine } from '#renderer/ui/ListRow.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { exchangeMessages } from './exchange-messages.ts';

/** One exchange; to end it is asked once more, as its way here cannot be had again. */
export const ExchangeRow = ({ exchange, onEnd }: { exchange: Exchange; onEnd: () => void }) => {
  const { t, formatDateTime } = useWords(exchangeMessages);
  const names = useNames();
  const [isAsking, setAsking] = useState(false);
  const office = names.office(exchange.office);
  const heard =
    exchange.heardAt === null
      ? t('exchanges.never', { office })
      : t('exchanges.heard', { office, when: formatDateTime(exchange.heardAt) });
  const from =
    exchange.addresses.length === 0
      ? t('exchanges.from.everywhere')
      : t('exchanges.from', { addresses: `\u2066${exchange.addresses.join(' ')}\u2069` });
  return (
    <ListLine
      title={exchange.name}
      note={`${heard} · ${from}`}
      facts={
        isAsking ? (
          <>
            <Muted size="small">{t('exchanges.end.ask')}</Muted>
            <Button size="small" onPress={() => setAsking(false)}>
              {t('exchanges.keep')}
            </Button>
            <Button size="small" variant="danger" onPress={onEnd}>
              {t('exchanges.end.sure')}
            </Button>
          </>
        ) : (
          <Button size="small" onPress={() => setAsking(true)}>
            {t('exchanges.end')}
          </Button>
        )
      }
    />
  );
};
