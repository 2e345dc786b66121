import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDebianProgram } from '#test/debian.mjs';
import { answeringTelephone, busyTelephone, caller, givesUp, ringingTelephone } from './sip-scenarios.ts';

const document = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'deploy-telephone.md'), 'utf8');
const documented = /```kamailio\n(?<block>[\s\S]*?)```/.exec(document)?.groups?.['block'] ?? '';
const [exchangePort, telephonePort, callerPort] = ['5170', '5171', '5172'];
const telephones = { answers: answeringTelephone, rings: ringingTelephone, busy: busyTelephone };

/** A telephone exchange, telephones behind it and people who call: Debian's Kamailio and SIPp, over SIP. */
export interface SipExchange {
  /** What the telephones behind it do from now on. */
  telephonesAre: (how: keyof typeof telephones) => Promise<void>;
  /** Calls extension 2014 `times` over; resolves when the call is over. `gives-up` hangs up while it rings. @throws Error when SIP went wrong */
  call: (from: string, how?: 'speaks' | 'gives-up', times?: number) => Promise<void>;
  stop: () => Promise<void>;
}

/** The documented Kamailio, telling the webhook at `url`. */
export const sipExchange = async (url: string): Promise<SipExchange> => {
  ensureDebianProgram('/usr/sbin/kamailio', 'kamailio');
  ensureDebianProgram('/usr/lib/x86_64-linux-gnu/kamailio/modules/http_client.so', 'kamailio-utils-modules');
  ensureDebianProgram('/usr/bin/sipp', 'sip-tester');
  const folder = mkdtempSync(join(tmpdir(), 'maktab-sip-'));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const config = file(
    'kamailio.cfg',
    `#!KAMAILIO\ndebug=0\nlog_stderror=yes\nchildren=4\ndisable_tcp=yes\nlisten=udp:127.0.0.1:${exchangePort}\n${documented}`
      .replaceAll('http://127.0.0.1:4312/telephone/cti/TOKEN', url)
      .replaceAll('sip:127.0.0.1:5071', `sip:127.0.0.1:${telephonePort}`),
  );
  const kamailio = spawn('/usr/sbin/kamailio', ['-DD', '-E', '-m', '16', '-f', config, '-Y', folder], {
    stdio: 'ignore',
  });
  const sipp = (scenario: string, port: string, more: string[]) =>
    spawn('/usr/bin/sipp', ['-sf', scenario, '-i', '127.0.0.1', '-p', port, '-nostdin', ...more], {
      cwd: folder,
      stdio: 'ignore',
    });
  const end = async (child: ChildProcess | null) => {
    if (child === null || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  let behind: ChildProcess | null = null;
  const settle = () => new Promise((resolve) => setTimeout(resolve, 700));
  await settle();
  return {
    telephonesAre: async (how) => {
      await end(behind);
      behind = sipp(file('telephone.xml', telephones[how]), telephonePort, []);
      await settle();
    },
    call: async (from, how = 'speaks', times = 1) => {
      const scenario = file('caller.xml', how === 'speaks' ? caller : givesUp);
      const many = ['-m', String(times), '-r', String(times), '-timeout', '30s', '-timeout_error'];
      const calling = sipp(scenario, callerPort, [
        `127.0.0.1:${exchangePort}`,
        ...['-s', '2014', '-key', 'caller', from, ...many],
      ]);
      const [code] = (await once(calling, 'exit')) as [number | null];
      if (code !== 0) throw new Error(`SIPp ended with ${String(code)}`);
    },
    stop: async () => {
      await end(behind);
      kamailio.kill('SIGTERM');
      if (kamailio.exitCode === null) await once(kamailio, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
