import type { Callable, Port } from './port.ts';

/** What can be asked over a port: methods whose answers are waited for. */
export type Remotable<Api> = { [Method in keyof Api]: (...args: never[]) => Promise<unknown> };

/** Bytes among a method's arguments that are given away instead of copied. */
export type Given<Api> = {
  [Method in keyof Api]?: Api[Method] extends (...args: infer Args) => unknown
    ? (...args: Args) => Transferable[]
    : never;
};

/** What the other side of a port answers, as an object. */
export const remote = <Api extends Remotable<Api>>(port: Port, given: Given<Api> = {}): Api => {
  const givenBy = new Map(Object.entries(given as Record<string, (...args: unknown[]) => Transferable[]>));
  const made = new Map<string, Callable>();
  const make = (method: string): Callable => {
    const call = (...args: unknown[]) => port.ask(method, args, givenBy.get(method)?.(...args));
    made.set(method, call);
    return call;
  };
  return new Proxy({} as Api, {
    // What has `then` would be waited for.
    get: (_, method) =>
      typeof method === 'string' && method !== 'then' ? (made.get(method) ?? make(method)) : undefined,
  });
};
