import { ZodError } from 'zod';
import { SamlRefusal } from '#sync-server/session/saml/xml.ts';

/** What the browser is told of an error: a word of our own, never the error's. 500: it is a fault of this program. */
export const refusalOf = (error: unknown): { status: number; code: string } => {
  if (error instanceof SamlRefusal) return { status: 400, code: error.code };
  if (error instanceof ZodError) return { status: 400, code: 'malformed' };
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  return status >= 400 && status < 500 ? { status, code: 'malformed' } : { status: 500, code: 'failed' };
};
