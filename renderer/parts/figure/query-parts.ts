import type { CommonId } from '#renderer/i18n/common-messages.ts';
import type { IdOf, Translate } from '#renderer/i18n/words.ts';
import { cellMetres } from '#shared/domain/figures/map-cells.ts';
import type { DayRange, Narrowing, NarrowingPart } from '#shared/domain/figures/narrowing.ts';
import { everything, type FigureQuery } from '#shared/domain/figures/queue-query.ts';
import { openStates } from '#shared/domain/life.ts';
import type { figureMessages } from './messages.ts';

type FigureId = CommonId | IdOf<typeof figureMessages>;

/** What the words of a query need: messages, names of codes, and days as the person writes them. */
export interface QueryWords {
  t: Translate<FigureId>;
  formatDay: (day: string) => string;
  names: Record<
    'category' | 'domain' | 'office' | 'partner' | 'arrondissement' | 'person',
    (code: string | null) => string
  > & { tag: (tag: string) => string };
}
/** One condition of a query: what it says, and the query without it. */
export interface QueryPart {
  id: string;
  label: string;
  without: FigureQuery;
}

const metresStep = 10;

const either = (labels: readonly string[], { t }: QueryWords): string =>
  labels.reduce((first, last) => t('figure.or', { first, last }));

const range = (
  part: 'received' | 'settled' | 'closed' | 'answerDue',
  { from, to }: DayRange,
  { t, formatDay }: QueryWords,
) =>
  from === to
    ? t(`figure.${part}.day`, { from: formatDay(from) })
    : t(`figure.${part}`, { from: formatDay(from), to: formatDay(to) });

const narrowingLabel = (part: NarrowingPart, narrowing: Narrowing, words: QueryWords): string | null => {
  const { t, formatDay, names } = words;
  const named = (
    codes: readonly (string | null)[],
    nameOf: (code: string | null) => string,
    none: FigureId,
  ) =>
    either(
      codes.map((code) => (code === null ? t(none) : nameOf(code))),
      words,
    );
  const { received, settled, closed, answerDue, openOn, arrondissements, partners, assignees, tags } =
    narrowing;
  const { languages, target, acknowledgement, answer, ageing, firstResponse, reopened, cells, near } =
    narrowing;
  switch (part) {
    case 'received':
      return received ? range(part, received, words) : null;
    case 'settled':
      return settled ? range(part, settled, words) : null;
    case 'closed':
      return closed ? range(part, closed, words) : null;
    case 'answerDue':
      return answerDue ? range(part, answerDue, words) : null;
    case 'openOn':
      return openOn === undefined ? null : t('figure.openOn', { day: formatDay(openOn) });
    case 'arrondissements':
      return arrondissements
        ? named(arrondissements, names.arrondissement, 'figure.arrondissements.none')
        : null;
    case 'partners':
      return partners ? named(partners, names.partner, 'figure.partners.none') : null;
    case 'assignees':
      return assignees ? named(assignees, names.person, 'figure.assignees.none') : null;
    case 'tags':
      return tags ? t('figure.tags', { names: tags.map(names.tag).join(' · ') }) : null;
    case 'languages':
      return languages
        ? either(
            languages.map((one) => t(`figure.languages.${one}`)),
            words,
          )
        : null;
    case 'target':
      return target
        ? either(
            target.map((one) => t(`figure.target.${one}`)),
            words,
          )
        : null;
    case 'acknowledgement':
      return acknowledgement
        ? either(
            acknowledgement.map((one) => t(`figure.acknowledgement.${one}`)),
            words,
          )
        : null;
    case 'answer':
      return answer
        ? either(
            answer.map((one) => t(`figure.answer.${one}`)),
            words,
          )
        : null;
    case 'ageing':
      return ageing
        ? either(
            ageing.map((one) => t(`figure.ageing.${one}`)),
            words,
          )
        : null;
    case 'firstResponse':
      return firstResponse
        ? either(
            firstResponse.map((one) => t(`figure.firstResponse.${one}`)),
            words,
          )
        : null;
    case 'reopened':
      return reopened === undefined ? null : t(reopened ? 'figure.reopened.yes' : 'figure.reopened.no');
    case 'cells': {
      const zoom = Number(cells?.[0]?.split('/')[0]);
      return cells
        ? t('figure.cells', { metres: Math.round(cellMetres(zoom) / metresStep) * metresStep })
        : null;
    }
    case 'near':
      return near ? t('figure.near', { metres: near.metres }) : null;
  }
};

/** The conditions of a query in words, each with the query that is left without it. Every condition has its words: nothing is hidden. */
export const partsOf = (query: FigureQuery, words: QueryWords): QueryPart[] => {
  const { t, names } = words;
  const parts: QueryPart[] = [];
  const add = (id: string, label: string | null, without: Partial<FigureQuery>) => {
    if (label !== null) parts.push({ id, label, without: { ...query, ...without } });
  };
  const isAllOpen =
    query.states.length === openStates.length && openStates.every((one) => query.states.includes(one));
  if (query.states.length > 0)
    add(
      'states',
      isAllOpen
        ? t('figure.open')
        : either(
            query.states.map((state) => t(`state.${state}`)),
            words,
          ),
      { states: everything.states },
    );
  if (query.only !== 'all') add('only', t(`figure.${query.only}`), { only: 'all' });
  const codes = <Code extends string | null>(
    id: string,
    values: readonly Code[],
    nameOf: (code: Code) => string,
    without: Partial<FigureQuery>,
  ) => {
    if (values.length > 0) add(id, either(values.map(nameOf), words), without);
  };
  codes('offices', query.offices, names.office, { offices: [] });
  codes('domains', query.domains, (code) => (code === null ? t('figure.domains.none') : names.domain(code)), {
    domains: [],
  });
  codes(
    'categories',
    query.categories,
    (code) => (code === null ? t('figure.categories.none') : names.category(code)),
    { categories: [] },
  );
  codes('channels', query.channels, (code) => t(`channel.${code}` as CommonId), { channels: [] });
  const { narrowing = {} } = query;
  for (const part of Object.keys(narrowing) as NarrowingPart[]) {
    const { [part]: _gone, ...rest } = narrowing;
    add(part, narrowingLabel(part, narrowing, words), { narrowing: rest });
  }
  return parts;
};
