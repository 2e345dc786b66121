import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance, HTTPMethods } from 'fastify';

export interface RegisteredRoute {
  method: HTTPMethods & 'GET';
  url: string;
}

/** Every route of every plugin, as Fastify itself registers them while `open` runs. */
export const hearRoutes = async <Opened>(
  open: () => Promise<Opened>,
): Promise<[Opened, RegisteredRoute[]]> => {
  const routes: RegisteredRoute[] = [];
  const hear = (message: unknown) => {
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const each of [method].flat()) routes.push({ method: each as RegisteredRoute['method'], url });
    });
  };
  subscribe('fastify.initialization', hear);
  try {
    return [await open(), routes];
  } finally {
    unsubscribe('fastify.initialization', hear);
  }
};

/**
 * The addresses a template stands for: each parameter in turn with all its values.
 * @throws Error for a parameter without: whoever adds a route says what it stands for
 */
export const addressesOf = (
  template: string,
  values: Readonly<Record<string, readonly string[]>>,
): string[] => {
  const part = /:[A-Za-z]+(?:\([^)]*\))?|\*/.exec(template);
  if (!part) return [template];
  const name = part[0].replace(/\(.*/, '');
  const known = values[name];
  if (!known) throw new Error(`This test does not know what ${name} of ${template} stands for.`);
  return known.flatMap((value) =>
    addressesOf(template.slice(0, part.index) + value + template.slice(part.index + part[0].length), values),
  );
};
