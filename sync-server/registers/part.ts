import type { OpenServerPart } from '../server-part.ts';
import { fillRegisters } from './fill.ts';
import { openRegisterKey } from './register-key.ts';
import { registerRoutes } from './routes.ts';

/** The registers of every office and the closing of their months. */
export const registersPart: OpenServerPart = async (parts) => {
  const { store, intake, reference, config } = parts;
  await fillRegisters(
    store,
    intake,
    reference.data.offices.offices.map(({ code }) => code),
  );
  const key = await openRegisterKey(config.dataDir);
  return { routes: (app) => registerRoutes(app, { ...parts, key }) };
};
