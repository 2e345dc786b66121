import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { networkInterfaces } from 'node:os';

/** RFC 1918, 3927, 4193, 4291 and loopback. */
const local = new BlockList();
local.addSubnet('10.0.0.0', 8);
local.addSubnet('172.16.0.0', 12);
local.addSubnet('192.168.0.0', 16);
local.addSubnet('169.254.0.0', 16);
local.addSubnet('127.0.0.0', 8);
local.addSubnet('fc00::', 7, 'ipv6');
local.addSubnet('fe80::', 10, 'ipv6');
local.addAddress('::1', 'ipv6');

/** The networks this PC itself is in: some offices number them as they like. */
const ownNetworks = (): BlockList => {
  const own = new BlockList();
  for (const { cidr, family } of Object.values(networkInterfaces()).flatMap((all) => all ?? [])) {
    const [address, prefix] = (cidr ?? '').split('/');
    if (address && prefix) own.addSubnet(address, Number(prefix), family === 'IPv6' ? 'ipv6' : 'ipv4');
  }
  return own;
};

/** Whether a host name or address, as a URL has it, leads to the local network only. False when it leads nowhere. */
export const isLocalHost = async (hostname: string): Promise<boolean> => {
  const bare = hostname.replace(/^\[|\]$/g, '');
  const addresses =
    isIP(bare) > 0
      ? [bare]
      : (await lookup(bare, { all: true }).catch(() => [])).map(({ address }) => address);
  const own = ownNetworks();
  const isNear = (one: string) => {
    const family = isIP(one) === 6 ? 'ipv6' : 'ipv4';
    return local.check(one, family) || own.check(one, family);
  };
  return addresses.length > 0 && addresses.every(isNear);
};
