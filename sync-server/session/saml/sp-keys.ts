import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generate } from 'selfsigned';

/** Our own key for signing requests and opening encrypted assertions. PEM. */
export interface SpKeys {
  privateKey: string;
  certificate: string;
}

const years = 10;

/** A new RSA key with a self-signed certificate: SAML trusts what the metadata names, not an authority. */
export const makeKeys = async (commonName: string, size: 2048 | 3072 = 3072): Promise<SpKeys> => {
  const notAfterDate = new Date();
  notAfterDate.setFullYear(notAfterDate.getFullYear() + years);
  const made = await generate([{ name: 'commonName', value: commonName }], {
    keySize: size,
    algorithm: 'sha256',
    notAfterDate,
  });
  return { privateKey: made.private, certificate: made.cert };
};

/** Reads the keys from the files named, else from the data folder, where the first start makes them (mode 0600). */
export const loadSpKeys = async (
  dataDir: string,
  files: { key: string; certificate: string } | null,
): Promise<SpKeys> => {
  const { key, certificate } = files ?? {
    key: join(dataDir, 'saml-key.pem'),
    certificate: join(dataDir, 'saml-cert.pem'),
  };
  try {
    return {
      privateKey: await readFile(key, 'utf8'),
      certificate: await readFile(certificate, 'utf8'),
    };
  } catch (error) {
    if (files !== null) throw error;
    const made = await makeKeys('Maktab');
    await writeFile(key, made.privateKey, { mode: 0o600 });
    await writeFile(certificate, made.certificate, { mode: 0o600 });
    return made;
  }
};
