import { expect, test } from 'vitest';
import type { Arrondissement } from '#shared/documents/reference-data.ts';
import { projectionOf } from './projection.ts';

const square: Arrondissement = {
  code: 'square',
  name: { fr: 'Carré', ar: 'مربع' },
  prefecture: 'p',
  polygons: [
    [
      [
        [-7.6, 33.5],
        [-7.5, 33.5],
        [-7.5, 33.6],
        [-7.6, 33.6],
        [-7.6, 33.5],
      ],
    ],
  ],
};

test('a drawn point is found again where it was', () => {
  const map = projectionOf([square], 300, 8);
  const drawn = map.draw({ lon: -7.5432, lat: 33.5123 });
  expect(map.locate(drawn.x, drawn.y)).toEqual({ lon: -7.5432, lat: 33.5123 });
});

test('north is up and west is left, even when the interface runs right to left', () => {
  const map = projectionOf([square], 300, 8);
  const northWest = map.draw({ lon: -7.6, lat: 33.6 });
  const southEast = map.draw({ lon: -7.5, lat: 33.5 });
  expect(northWest).toEqual({ x: 8, y: 8 });
  expect(southEast.x).toBeCloseTo(292);
  expect(southEast.y).toBeGreaterThan(northWest.y);
});

test('a square of degrees is drawn taller than wide at this latitude', () => {
  const map = projectionOf([square], 300, 0);
  expect(map.height / map.width).toBeCloseTo(1 / Math.cos((33.55 * Math.PI) / 180));
});

test('a path closes each ring, islands and holes alike', () => {
  const ring = square.polygons[0] ?? [];
  const map = projectionOf([square], 300, 8);
  expect(map.path({ ...square, polygons: [[...ring, ...ring], ring] }).match(/M[\d. L]+Z/g)).toHaveLength(3);
});
