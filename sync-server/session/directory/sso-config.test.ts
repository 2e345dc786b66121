import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ssoConfig } from './sso-config.ts';

const guide = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'deploy-sso.md'), 'utf8');
const examples = [...guide.matchAll(/```json\n(.*?)```/gs)].map(([, text]) => text ?? '');

describe('the settings of single sign-on', () => {
  it('in the guide for administrators are all accepted as they stand', () => {
    expect(examples).toHaveLength(5);
    for (const text of examples) expect(ssoConfig.safeParse(JSON.parse(text)).error, text).toBeUndefined();
  });

  it('with a misspelt field, an unknown role or no group are refused', () => {
    const good = { metadata: 'idp.xml', groups: [{ group: 'g', role: 'agent', office: 'anfa' }] };
    expect(ssoConfig.safeParse(good).success).toBe(true);
    for (const wrong of [
      { ...good, group: [] },
      { ...good, groups: [] },
      { ...good, groups: [{ group: 'g', role: '_admin', office: 'anfa' }] },
      { ...good, groups: [{ group: '', role: 'agent', office: 'anfa' }] },
      { ...good, attributes: { uid: ['x'] } },
      { groups: good.groups },
    ])
      expect(ssoConfig.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
  });
});
