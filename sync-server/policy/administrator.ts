import { createHash, timingSafeEqual } from 'node:crypto';
import type { AdministratorCredentials } from '../config.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether an Authorization header carries the server administrator's name and password (constant time). */
export const isAdministrator = (
  header: string | undefined,
  administrator: AdministratorCredentials | null,
): boolean => {
  const encoded = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(header ?? '')?.[1];
  if (!administrator || encoded === undefined) return false;
  return timingSafeEqual(
    digest(Buffer.from(encoded, 'base64').toString('utf8')),
    digest(`${administrator.name}:${administrator.password}`),
  );
};
