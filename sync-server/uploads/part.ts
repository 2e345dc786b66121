import { join } from 'node:path';
import { z } from 'zod';
import { largestPiece, uploadQuery } from '#shared/contracts/upload-api.ts';
import { documentId } from '#shared/documents/text.ts';
import { parse } from '../http/parse.ts';
import type { OpenServerPart } from '../server-part.ts';
import { PartialFiles } from './partial-files.ts';
import { FileReceiver } from './receive-file.ts';

const params = z.object({ id: documentId });

/** `/uploads/<fileId>`: files of requests in pieces, so that a link that breaks all the time brings them in the end (`upload-api.ts`). */
export const uploadsPart: OpenServerPart = ({ authenticate, clock, config, reference, store }) => {
  const partial = new PartialFiles(join(config.dataDir, 'uploads'));
  const receiver = new FileReceiver({ store, reference }, partial);
  return {
    routes: (app) => {
      app.post('/uploads/:id', async (request) => {
        const person = await authenticate(request);
        return receiver.begin(person, parse(params, request.params).id, request.body);
      });
      void app.register(async (pieces) => {
        pieces.addContentTypeParser(
          'application/octet-stream',
          { parseAs: 'buffer', bodyLimit: largestPiece },
          (_request, body, done) => done(null, body),
        );
        pieces.put('/uploads/:id', { bodyLimit: largestPiece }, async (request) => {
          const person = await authenticate(request);
          const bytes = request.body instanceof Uint8Array ? request.body : new Uint8Array();
          return receiver.piece(
            person,
            parse(params, request.params).id,
            parse(uploadQuery, request.query),
            bytes,
          );
        });
      });
    },
    nightly: [{ name: 'files begun and forgotten', run: () => partial.forgetOld(Date.parse(clock())) }],
  };
};
