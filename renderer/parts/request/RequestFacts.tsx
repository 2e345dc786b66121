import type { RequestDocument } from '#shared/workflow/request.ts';
import { LabelButton } from '#renderer/parts/labels/LabelButton.tsx';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { decisionMessages } from '#renderer/parts/decisions/messages.ts';
import { Fact, Facts } from '#renderer/ui/Facts.tsx';
import { Heading } from '#renderer/ui/Heading.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { Tags } from './tags/Tags.tsx';
import { requestMessages } from './messages.ts';
import { Stack } from '#renderer/ui/Stack.tsx';

/** What, where, who handles it. */
export const RequestFacts = ({ request, mayTag }: { request: RequestDocument; mayTag: boolean }) => {
  const { t, formatDay } = useWords(requestMessages, decisionMessages);
  const names = useNames();
  const { place, arrival } = request;
  const where = [place.address, names.arrondissement(place.arrondissement)].filter(Boolean);
  return (
    <Stack as="section">
      <Heading>{t('request.facts')}</Heading>
      <Facts>
        <Fact name={t('request.category')}>
          {request.category === null ? t('request.category.none') : names.category(request.category)}
        </Fact>
        <Fact name={t('request.place')}>
          {where.length === 0 ? t('request.place.none') : where.map((part) => <bdi key={part}>{part}</bdi>)}
        </Fact>
        {place.landmark && (
          <Fact name={t('request.landmark')}>
            <bdi>{place.landmark}</bdi>
          </Fact>
        )}
        <Fact name={t('request.assignee')}>
          <bdi>{request.assignee === null ? t('request.assignee.none') : names.person(request.assignee)}</bdi>
        </Fact>
        <Fact name={t('request.office')}>
          {names.office(request.office)}
          {request.unit && <span>{names.unit(request.unit)}</span>}
        </Fact>
        {request.escalatedTo && (
          <Fact name={t('request.escalated-to')}>
            {names.position(request.escalatedTo.position)}
            <bdi>{names.person(request.escalatedTo.holder) || t('decision.vacant')}</bdi>
          </Fact>
        )}
        {request.tags.length > 0 && (
          <Fact name={t('request.tags')}>
            <Tags request={request} mayTag={mayTag} />
          </Fact>
        )}
        {request.partner && <Fact name={t('request.partner')}>{names.partner(request.partner)}</Fact>}
        <Fact name={t('request.channel')}>{t(`channel.${request.channel}`)}</Fact>
        <Fact name={t('request.order')}>
          <Ltr>
            {arrival.number} / {arrival.year} ({arrival.desk})
          </Ltr>
          <LabelButton reference={request.reference} group={t('app.request')} />
        </Fact>
        <Fact name={t('request.arrived')}>{formatDay(arrival.arrivedOn)}</Fact>
      </Facts>
    </Stack>
  );
};
