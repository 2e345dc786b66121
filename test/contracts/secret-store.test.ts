import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memorySecretStore } from '#test/people/memory-secret-store.ts';
import { fileSecretStore } from '#main/node-host/file-secret-store.ts';
import { secretStoreContract } from './secret-store.ts';

secretStoreContract('memory', async () => memorySecretStore());
secretStoreContract('files', async () =>
  fileSecretStore(join(await mkdtemp(join(tmpdir(), 'maktab-secrets-')), 'desk-secrets')),
);
