import { expect, it } from 'vitest';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { administrationAddress } from './address.ts';
import { withTarget } from './catalogue/with-target.ts';

it('a proposed target is written into the address and read from it; anything else is no place', () => {
  const place = { section: 'catalogue', target: { category: 'depot-sauvage', hours: 48 } } as const;
  const written = administrationAddress.write(place);
  expect(written).toBe('catalogue:depot-sauvage:48');
  expect(administrationAddress.read(written)).toEqual(place);
  expect(administrationAddress.read(null)).toEqual({ section: 'calendar' });
  expect(administrationAddress.read('audit')).toEqual({ section: 'audit' });
  for (const wrong of [
    'calendar:x:48',
    'catalogue:x',
    'catalogue:x:0',
    'catalogue:x:-8',
    'catalogue:x:8:9',
    'nothing',
  ])
    expect(administrationAddress.read(wrong), wrong).toBeNull();
});

it('it changes that target alone, and shows that category', () => {
  const { catalogue } = buildReferenceData();
  const n = 3;
  const category = catalogue.categories[n]?.code ?? '';
  const found = withTarget(catalogue, { category, hours: 777 });
  expect(found?.place).toEqual({ list: 'categories', n });
  expect(found?.document.categories[n]?.targetHours).toBe(777);
  expect(found?.document.categories.filter((one, at) => one !== catalogue.categories[at])).toHaveLength(1);
  expect(withTarget(catalogue, { category: 'gone', hours: 8 })).toBeNull();
});
