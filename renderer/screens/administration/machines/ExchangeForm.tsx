import { useState } from 'react';
import { exchangeBody, type ExchangeLine } from '#shared/contracts/telephone-api.ts';
import { centralOffice } from '#shared/domain/routing/route.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { Stack } from '#renderer/ui/Stack.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { codeFrom } from '../form/list-edits.ts';
import { exchangeMessages } from './exchange-messages.ts';

/** Connects an exchange. What was typed stays when the server cannot be reached. */
export const ExchangeForm = ({
  known,
  onMade,
}: {
  known: readonly ExchangeLine[];
  onMade: (path: string) => void;
}) => {
  const { t } = useWords(exchangeMessages);
  const { data, reference } = useDesk();
  const names = useNames();
  const [name, setName] = useState('');
  const [office, setOffice] = useState<string>(centralOffice);
  const [addresses, setAddresses] = useState('');
  const [problem, setProblem] = useState<'wrong' | 'conflict' | 'refused' | 'away' | null>(null);
  const make = async () => {
    const body = exchangeBody.safeParse({
      code: codeFrom(name, new Set(known.map(({ code }) => code)), 'standard'),
      name,
      office,
      addresses: addresses.split(/[\s,;]+/).filter((one) => one !== ''),
    });
    if (!body.success) return setProblem('wrong');
    const answer = await data.makeExchange(body.data);
    if (answer.kind !== 'done') return setProblem(answer.kind);
    setProblem(null);
    setName('');
    setAddresses('');
    return onMade(answer.value.path);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <Stack>
        <TextField label={t('exchanges.name')} dir="auto" maxLength={80} value={name} onChange={setName} />
        <ComboBox
          label={t('exchanges.office')}
          value={office}
          onChange={setOffice}
          options={(reference?.offices.offices ?? []).map(({ code }) => ({
            value: code,
            label: names.office(code),
          }))}
        />
        <TextField
          label={t('exchanges.addresses')}
          hint={t('exchanges.addresses.hint')}
          dir="ltr"
          value={addresses}
          onChange={setAddresses}
          error={problem === null ? null : t(`exchanges.${problem}`)}
        />
        <div>
          <Button type="submit">{t('exchanges.make')}</Button>
        </div>
      </Stack>
    </form>
  );
};
