import { v7 as uuid } from 'uuid';
import type { RequestTrace } from '#shared/workflow/request.ts';
import type { LocalRequest, RequestData } from '../contract/requests.ts';
import type { Area } from '../desk/area.ts';
import type { DeskParts } from '../desk/desk-parts.ts';
import { Subscribers } from '../subscribers.ts';
import { findDuplicates } from './duplicates.ts';

type Shown = LocalRequest | RequestTrace | null;

/** One request at a time, and what is done about it. */
export const openRequestData = ({
  clock,
  code,
  feed,
  givenUp,
  outbox,
  requests,
  submitter,
}: Pick<
  DeskParts,
  'clock' | 'code' | 'feed' | 'givenUp' | 'outbox' | 'requests' | 'submitter'
>): Area<RequestData> => {
  const watching = new Map<string, Subscribers<[Shown]>>();
  const getRequest = async (id: string): Promise<Shown> => {
    const { request, trace, pendingEventIds } = await requests.fold(id);
    if (!request) return trace;
    const refused = outbox.refused().filter(({ command }) => command.requestId === id);
    return { request, pendingEventIds, refused };
  };
  const stop = feed.changed.add((ids) => {
    for (const id of ids) {
      const watchers = watching.get(id);
      if (watchers) void getRequest(id).then((shown) => watchers.tell(shown));
    }
  });
  return {
    answers: {
      getRequest,
      watchRequest: async (id, show) => {
        show(await getRequest(id));
        const watchers = watching.get(id) ?? new Subscribers<[Shown]>();
        watching.set(id, watchers);
        const end = watchers.add(show);
        return () => {
          end();
          if (watchers.size === 0) watching.delete(id);
        };
      },
      findDuplicates: (probe) => Promise.resolve(findDuplicates(feed.table.values(), probe, clock.now())),
      giveUpNumber: (requestId, reference) => givenUp.giveUp(requestId, reference),
      keepNumber: (reference) => givenUp.keep(reference),
      submit: async (requestId, body) => {
        if (body.type !== 'register') return submitter.change(requestId ?? '', body);
        if (!('arrivedOn' in body)) throw new TypeError('A registration is numbered by the desk.');
        await code.learn();
        return submitter.register(requestId ?? `req-${uuid()}`, body);
      },
    },
    stop,
  };
};
