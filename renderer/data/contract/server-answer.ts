/**
 * What the server says to a question that only it can answer. `away`: no network, nothing changed. `conflict`: somebody else wrote since. `refused`:
 * it does not fit, or is not this person's to do.
 */
export type ServerAnswer<Value> =
  { kind: 'done'; value: Value } | { kind: 'away' } | { kind: 'conflict' } | { kind: 'refused' };
