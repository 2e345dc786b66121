import { X509Certificate } from 'node:crypto';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import type { Config } from '../config.ts';
import type { SsoConfig } from '../session/directory/sso-config.ts';
import type { IdpMetadata } from '../session/saml/idp-metadata.ts';
import { MetadataSource } from '../session/saml/metadata-source.ts';
import { endpointsOf } from '../session/saml/service-provider.ts';
import { SamlRefusal } from '../session/saml/xml.ts';
import { CliProblem } from './problem.ts';
import { describeAddress, describeAnswer } from './sso-worries.ts';

const soonMs = 30 * 24 * 3600_000;

const readMetadata = async (sso: SsoConfig): Promise<IdpMetadata> => {
  const source = new MetadataSource({
    location: sso.metadata,
    entityId: sso.entityId,
    signer: sso.metadataSigner,
    now: () => Date.now(),
    failed: () => undefined,
  });
  try {
    return await source.get();
  } catch (error) {
    const why =
      error instanceof SamlRefusal ? error.code : error instanceof Error ? error.message : 'unreadable';
    throw new CliProblem(
      `The directory's metadata at ${sso.metadata} cannot be used: ${why} (docs/deploy-sso.md says what each word means).`,
    );
  }
};

/** What is wrong, or soon will be, with a certificate; '' when nothing. */
const worryOf = (pem: string, now: number): string => {
  const left = Date.parse(new X509Certificate(pem).validTo) - now;
  return left < 0 ? '  ← HAS ENDED' : left < soonMs ? '  ← ends within 30 days' : '';
};

const describeDirectory = (metadata: IdpMetadata, now: number): string[] => [
  `Directory      ${metadata.entityId}`,
  `  sign-in      ${metadata.signOnUrl} (${metadata.signOnBinding === 'post' ? 'HTTP-POST' : 'HTTP-Redirect'})`,
  `  sign-out     ${metadata.logoutUrl ?? 'none: signing out ends the session here only'}`,
  `  valid until  ${metadata.validUntil === null ? 'for ever' : new Date(metadata.validUntil).toISOString()}`,
  ...metadata.certificates.map((pem) => {
    const { subject, validTo, fingerprint256 } = new X509Certificate(pem);
    return `  certificate  ${subject.replaceAll('\n', ', ')} · until ${validTo} · SHA-256 ${fingerprint256.slice(0, 23)}…${worryOf(pem, now)}`;
  }),
];

const describeGroups = (sso: SsoConfig): string[] => {
  const { offices } = buildReferenceData().offices;
  const known = new Set(offices.map(({ code }) => code));
  return sso.groups.map(({ group, role, office, domain }) => {
    const worry = office === '*' || known.has(office) ? '' : '  ← no such office among those shipped';
    return `  ${group} → ${role}, ${office === '*' ? 'all offices' : office}${domain === '*' ? '' : `, ${domain} only`}${worry}`;
  });
};

const usage = 'Usage: maktab sso check [--answer FILE]';

/** The file of `--answer`; null: none. @throws CliProblem */
const answerIn = (args: readonly string[]): string | null => {
  const [what, flag, file, ...more] = args;
  const isBare = flag === undefined;
  if (what !== 'check' || more.length > 0 || (!isBare && (flag !== '--answer' || file === undefined)))
    throw new CliProblem(usage);
  return file ?? null;
};

/** `maktab sso check`: reads MAKTAB_SSO_FILE and the directory's metadata as the server would, and says what it found. */
export const ssoCommand = async (config: Config, args: readonly string[]): Promise<number> => {
  const saved = answerIn(args);
  if (!config.sso)
    throw new CliProblem('MAKTAB_SSO_FILE is not set: nobody can sign in (docs/deploy-sso.md).');
  const metadata = await readMetadata(config.sso);
  const { entityId, acs, logout } = endpointsOf(
    config.publicUrl ?? `http://${config.host}:${String(config.port)}`,
  );
  const lines = [
    ...describeDirectory(metadata, Date.now()),
    `Maktab         ${entityId}`,
    `  answers to   ${acs} (HTTP-POST)`,
    `  sign-out     ${logout} (HTTP-Redirect, HTTP-POST)`,
    await describeAddress(config.publicUrl),
    ...(saved === null ? [] : [describeAnswer(saved)]),
    'Groups that open a desk; all others open none:',
    ...describeGroups(config.sso),
  ];
  console.log(lines.join('\n'));
  return lines.some((line) => line.includes('←')) ? 1 : 0;
};
