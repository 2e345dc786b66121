import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web server that sends everybody to the same path of another origin; null: of its own. */
export const sendingTo = async (origin: string | null) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    response.writeHead(301, { location: `${origin ?? ''}${request.url ?? ''}` }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { base: `http://127.0.0.1:${String(port)}/eSCL`, asked, close: () => void server.close() };
};
