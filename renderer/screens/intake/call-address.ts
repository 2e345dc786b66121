/** A call that a registration is made from, and the citizen whom the agent took it to be of. */
export interface TakenCall {
  callId: string;
  citizenId: string | null;
}
const form = /^(call-[0-9a-f]{32})(?:~([\w-]{1,80}))?$/;

/** How it stands in the counter’s address. */
export const callAddress = ({ callId, citizenId }: TakenCall): string =>
  citizenId === null ? callId : `${callId}~${citizenId}`;

/** null: the address names no call. */
export const callOfAddress = (within: string | null): TakenCall | null => {
  const [, callId, citizenId] = form.exec(within ?? '') ?? [];
  return callId === undefined ? null : { callId, citizenId: citizenId ?? null };
};
