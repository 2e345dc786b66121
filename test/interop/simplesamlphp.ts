import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { ensureDebianProgram } from '../debian.mjs';
import { makeKeys } from '#sync-server/session/saml/sp-keys.ts';

const installed = '/usr/share/simplesamlphp';
const slapd = '/usr/sbin/slapd';
const base = 'dc=casablanca,dc=ma';

/** Installs, where they are missing, Debian's packages of a real SimpleSAMLphp and a real OpenLDAP. @throws Error that says what to do */
export const installParts = (): void => {
  ensureDebianProgram('/usr/bin/php', 'php-cli');
  for (const extension of ['php-ldap', 'php-xml', 'php-mbstring'])
    ensureDebianProgram(`/var/lib/dpkg/info/${extension}.list`, extension);
  ensureDebianProgram(`${installed}/www/saml2/idp/SSOService.php`, 'simplesamlphp');
  ensureDebianProgram(slapd, 'slapd');
  ensureDebianProgram('/usr/bin/ldapadd', 'ldap-utils');
};

/** The service provider as SimpleSAMLphp is to know it. */
export interface ProviderFacts {
  entityId: string;
  acs: string;
  logout: string;
  certificate: string;
  encrypt: boolean;
}

/** A running directory and identity provider. */
export interface SimpleSaml {
  /** For MAKTAB_SSO_FILE. */
  metadataFile: string;
  /** Tells it whom it serves. */
  know: (provider: ProviderFacts) => void;
  stop: () => Promise<void>;
}

const people = [
  { uid: 'y.elamrani', cn: 'Youssef El Amrani', group: 'maktab-anfa-agent' },
  { uid: 't.jardin', cn: 'Tarik Jardinier', group: 'parcs-et-jardins' },
];
export const ldapPassword = 'Mot2Passe!';
/** The group as the directory names it. */
export const groupDn = (name: string): string => `cn=${name},ou=groups,${base}`;

const ldif = (): string =>
  [
    `dn: ${base}\nobjectClass: organization\nobjectClass: dcObject\no: Casablanca\ndc: casablanca\n`,
    `dn: ou=people,${base}\nobjectClass: organizationalUnit\nou: people\n`,
    `dn: ou=groups,${base}\nobjectClass: organizationalUnit\nou: groups\n`,
    ...people.map(
      ({ uid, cn }) =>
        `dn: uid=${uid},ou=people,${base}\nobjectClass: inetOrgPerson\nuid: ${uid}\ncn: ${cn}\ndisplayName: ${cn}\nsn: ${cn.split(' ').at(-1) ?? ''}\npreferredLanguage: fr\nuserPassword: ${ldapPassword}\n`,
    ),
    ...people.map(
      ({ uid, group }) =>
        `dn: ${groupDn(group)}\nobjectClass: groupOfNames\ncn: ${group}\nmember: uid=${uid},ou=people,${base}\n`,
    ),
  ].join('\n');

const isOpen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
const waitFor = async (port: number, what: string): Promise<void> => {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await isOpen(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not open port ${String(port)}`);
};
const end = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
    return undefined;
  });

const startLdap = async (folder: string, port: number): Promise<ChildProcess> => {
  const data = join(folder, 'ldap');
  mkdirSync(data, { recursive: true });
  const schemas = ['core', 'cosine', 'inetorgperson'].map(
    (name) => `include /etc/ldap/schema/${name}.schema`,
  );
  const config = join(folder, 'slapd.conf');
  writeFileSync(
    config,
    [
      ...schemas,
      'modulepath /usr/lib/ldap',
      'moduleload back_mdb',
      'moduleload memberof',
      `pidfile ${join(folder, 'slapd.pid')}`,
      'database mdb',
      `suffix "${base}"`,
      `rootdn "cn=admin,${base}"`,
      'rootpw admin',
      `directory ${data}`,
      'overlay memberof',
      'access to attrs=userPassword by anonymous auth by * none',
      'access to * by * read',
    ].join('\n'),
  );
  const child = spawn(slapd, ['-f', config, '-h', `ldap://127.0.0.1:${String(port)}`, '-d', '0'], {
    stdio: 'ignore',
  });
  await waitFor(port, 'slapd');
  const file = join(folder, 'people.ldif');
  writeFileSync(file, ldif());
  const added = spawnSync(
    'ldapadd',
    ['-x', '-H', `ldap://127.0.0.1:${String(port)}`, '-D', `cn=admin,${base}`, '-w', 'admin', '-f', file],
    { encoding: 'utf8' },
  );
  if (added.status !== 0) throw new Error(`ldapadd: ${added.stderr}`);
  return child;
};

const router = `<?php
$www = '${installed}/www';
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if (strpos($path, '/simplesaml/') !== 0) { http_response_code(404); return true; }
$rest = substr($path, strlen('/simplesaml'));
if (preg_match('#^(/.*?\\.php)(/.*)?$#', $rest, $part)) {
    $_SERVER['SCRIPT_NAME'] = '/simplesaml' . $part[1];
    $_SERVER['SCRIPT_FILENAME'] = $www . $part[1];
    $_SERVER['PHP_SELF'] = $path;
    $_SERVER['PATH_INFO'] = $part[2] ?? '';
    chdir(dirname($www . $part[1]));
    require $www . $part[1];
    return true;
}
http_response_code(404);
return true;
`;

/** Starts SimpleSAMLphp in PHP's own web server, over slapd, all in one folder. */
export const startSimpleSaml = async (
  folder: string,
  ports: { web: number; ldap: number },
): Promise<SimpleSaml> => {
  for (const name of ['config', 'metadata', 'cert', 'data', 'log', 'tmp', 'sessions'])
    mkdirSync(join(folder, name), { recursive: true });
  const keys = await makeKeys('City directory', 2048);
  writeFileSync(join(folder, 'cert', 'idp.key'), keys.privateKey);
  writeFileSync(join(folder, 'cert', 'idp.crt'), keys.certificate);
  const origin = `http://127.0.0.1:${String(ports.web)}`;
  const entityId = `${origin}/simplesaml/saml2/idp/metadata.php`;
  writeFileSync(
    join(folder, 'config', 'config.php'),
    `<?php $config = [
  'baseurlpath' => '${origin}/simplesaml/', 'certdir' => '${folder}/cert/', 'loggingdir' => '${folder}/log/', 'datadir' => '${folder}/data/',
  'tempdir' => '${folder}/tmp', 'metadatadir' => '${folder}/metadata', 'secretsalt' => 'interop-salt-of-this-run', 'auth.adminpassword' => 'unused-0000',
  'enable.saml20-idp' => true, 'trusted.url.domains' => null, 'timezone' => 'UTC', 'logging.level' => 7, 'logging.handler' => 'file', 'session.cookie.secure' => false, 'session.phpsession.savepath' => '${folder}/sessions', 'session.phpsession.cookiename' => 'SimpleSAML', 'session.cookie.samesite' => null,
  'store.type' => 'phpsession', 'module.enable' => ['core' => true, 'saml' => true, 'ldap' => true], 'authproc.idp' => [], 'metadata.sources' => [['type' => 'flatfile', 'directory' => '${folder}/metadata']],
  'theme.use' => 'default', 'language.available' => ['en'], 'language.default' => 'en', 'production' => false, 'debug' => ['saml' => false, 'backtraces' => true, 'validatexml' => false], 'showerrors' => true, 'errorreporting' => false,
];`,
  );
  writeFileSync(
    join(folder, 'config', 'authsources.php'),
    `<?php $config = ['city' => ['ldap:LDAP', 'hostname' => 'ldap://127.0.0.1:${String(ports.ldap)}', 'enable_tls' => false, 'timeout' => 5,
  'attributes' => ['uid', 'cn', 'displayName', 'preferredLanguage', 'memberOf'], 'dnpattern' => 'uid=%username%,ou=people,${base}', 'search.enable' => false]];`,
  );
  writeFileSync(
    join(folder, 'metadata', 'saml20-idp-hosted.php'),
    `<?php $metadata['${entityId}'] = ['host' => '__DEFAULT__', 'privatekey' => 'idp.key', 'certificate' => 'idp.crt', 'auth' => 'city',
  'signature.algorithm' => 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', 'NameIDFormat' => ['urn:oasis:names:tc:SAML:2.0:nameid-format:persistent'],
  'authproc' => [3 => ['class' => 'saml:AttributeNameID', 'attribute' => 'uid', 'Format' => 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent']]];`,
  );
  const spFile = join(folder, 'metadata', 'saml20-sp-remote.php');
  writeFileSync(spFile, '<?php');
  const routerFile = join(folder, 'router.php');
  writeFileSync(routerFile, router);
  const ldap = await startLdap(folder, ports.ldap);
  const web = spawn(
    '/usr/bin/php',
    ['-d', 'error_reporting=0', '-d', 'display_errors=0', '-S', `127.0.0.1:${String(ports.web)}`, routerFile],
    { stdio: 'ignore', env: { ...process.env, SIMPLESAMLPHP_CONFIG_DIR: join(folder, 'config') } },
  );
  await waitFor(ports.web, 'php');
  const metadata = await (await fetch(entityId)).text();
  const metadataFile = join(folder, 'idp-metadata.xml');
  writeFileSync(metadataFile, metadata);
  return {
    metadataFile,
    know: ({ entityId: sp, acs, logout, certificate, encrypt }) => {
      const body = certificate.replace(/-----[A-Z ]+-----|\\s+/g, '').replace(/\s+/g, '');
      writeFileSync(
        spFile,
        `<?php $metadata['${sp}'] = ['AssertionConsumerService' => '${acs}', 'SingleLogoutService' => '${logout}', 'certData' => '${body}', 'validate.authnrequest' => true, 'validate.logout' => true, 'sign.logout' => true,
  'assertion.encryption' => ${String(encrypt)}, 'NameIDFormat' => 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent', 'simplesaml.nameidattribute' => 'uid'];`,
      );
    },
    stop: async () => {
      await end(web);
      await end(ldap);
    },
  };
};
