import type {
  ExchangeBody,
  ExchangeLine,
  MadeExchange,
  TelephoneAnswer,
} from '#shared/contracts/telephone-api.ts';
import type { ServerAnswer } from './server-answer.ts';
import type { Unsubscribe } from './unsubscribe.ts';

interface ExchangeList {
  exchanges: readonly ExchangeLine[];
}

/** The telephone beside this desk. Nothing of it works without the network. */
export interface TelephoneData {
  /** null: the server has not said, or cannot be reached. */
  watchTelephone(show: (telephone: TelephoneAnswer | null) => void): Promise<Unsubscribe>;
  /** Sits down at a telephone; null: at none. */
  sitAtTelephone(extension: string | null): Promise<ServerAnswer<TelephoneAnswer>>;
  /** Takes a missed call to ring back, with its number. `conflict`: a colleague has it. */
  returnCall(id: string): Promise<ServerAnswer<{ number: string }>>;
  /** Has the demo's telephone ring. */
  ringTelephone(): Promise<ServerAnswer<unknown>>;
  readExchanges(): Promise<ServerAnswer<ExchangeList>>;
  /** `conflict`: there is one of this code. */
  makeExchange(exchange: ExchangeBody): Promise<ServerAnswer<MadeExchange>>;
  endExchange(code: string): Promise<ServerAnswer<ExchangeList>>;
}
