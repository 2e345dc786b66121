/** How the server's own acknowledgement sets out: by e-mail, in a person's hands, by a person's call, or not yet at all. */
export type FirstDelivery = 'to-send' | 'to-hand' | 'to-tell' | 'no-channel';

/** How an answer leaves. A letter has a number of the departure register and is handed over, usually the way named here. */
export type AnswerWay = { as: 'letter'; handedOver: 'counter' | 'email' } | { as: 'word' };

/** What is to be known of a way by which a citizen and the city speak. */
export interface ChannelFacts {
  /** Whether an agent may say that a request came by it. */
  isChosen: boolean;
  /** Whether it is a citizen's screen: who writes there expects a sign at once that it was received. */
  isOnline: boolean;
  /** null: no answer leaves by it. */
  answer: AnswerWay | null;
  acknowledgement: FirstDelivery;
}
