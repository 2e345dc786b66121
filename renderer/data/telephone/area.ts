import {
  callsMoved,
  exchangesAnswer,
  madeExchange,
  takenCall,
  type TelephoneAnswer,
  telephoneAnswer,
  telephoneDone,
} from '#shared/contracts/telephone-api.ts';
import type { TelephoneData } from '../contract/telephone.ts';
import type { Area } from '../desk/area.ts';
import type { DeskParts } from '../desk/desk-parts.ts';
import { asking } from '../server/asking.ts';
import { Subscribers } from '../subscribers.ts';

/** The telephone beside this desk: asked about when the server says that its calls moved, and when it is heard again after a cut. */
export const openTelephone = ({ server, sync }: Pick<DeskParts, 'server' | 'sync'>): Area<TelephoneData> => {
  const ask = asking(server);
  const watching = new Subscribers<[TelephoneAnswer | null]>();
  let known: TelephoneAnswer | null = null;
  const tell = (telephone: TelephoneAnswer | null) => {
    known = telephone;
    watching.tell(known);
  };
  let isAsking = false;
  let again = false;
  const look = async () => {
    again = true;
    if (isAsking) return;
    isAsking = true;
    while (again) {
      again = false;
      const answer = await ask(telephoneAnswer, 'telephone/mine');
      // A server that is away for a moment takes nobody's card off the screen.
      if (answer.kind === 'done') tell(answer.value);
    }
    isAsking = false;
  };
  const stop = sync.heard.add((word) => {
    if (word === null || word.includes(`"${callsMoved}"`)) void look();
  });
  return {
    answers: {
      watchTelephone: (show) => {
        show(known);
        return Promise.resolve(watching.add(show));
      },
      sitAtTelephone: async (extension) => {
        const answer = await ask(telephoneAnswer, 'telephone/extension', 'PUT', { extension });
        if (answer.kind === 'done') tell(answer.value);
        return answer;
      },
      returnCall: (id) => ask(takenCall, `telephone/calls/${encodeURIComponent(id)}/return`, 'POST', {}),
      ringTelephone: () => ask(telephoneDone, 'telephone/ring', 'POST', {}),
      readExchanges: () => ask(exchangesAnswer, 'admin/exchanges'),
      makeExchange: (exchange) => ask(madeExchange, 'admin/exchanges', 'POST', exchange),
      endExchange: (code) =>
        ask(exchangesAnswer, `admin/exchanges/${encodeURIComponent(code)}/end`, 'POST', {}),
    },
    stop,
  };
};
