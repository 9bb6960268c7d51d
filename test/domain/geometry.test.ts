import t from 'tap';
import { type Boundary, encloses, ringFlaw } from '../../src/domain/geometry.ts';

type Ring = readonly (readonly [number, number])[];
const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const of = (...coordinates: readonly Ring[]): Boundary => ({ type: 'Polygon', coordinates });

const SQUARE = of(box(114, 29, 115, 30));
const HOLED = of(box(114, 29, 115, 30), box(114.4, 29.4, 114.6, 29.6));
const APART: Boundary = {
  type: 'MultiPolygon',
  coordinates: [
    [box(114, 29, 115, 30), box(114.4, 29.4, 114.6, 29.6)],
    [box(114.45, 29.45, 114.55, 29.55)],
    [box(116, 29, 117, 30)],
  ],
};
const SLANTED = of([
  [114, 29],
  [115, 29.7],
  [114.3, 30],
  [114, 29],
]);
/** Open to the north, its corners level with each other. */
const CONCAVE = of([
  [114, 29],
  [116, 29],
  [116, 30],
  [115, 29.5],
  [114, 30],
  [114, 29],
]);
/** A corner that is level with the place and points to the west, one that is passed, one that is only touched. */
const CORNERS = of([
  [114, 29],
  [115, 28],
  [116, 29],
  [115.5, 29.5],
  [115.7, 30],
  [114.5, 30],
  [114, 29],
]);
const TWICE = of([
  [114, 29],
  [115, 29],
  [115, 29],
  [115, 30],
  [114, 29],
]);

const CASES: readonly (readonly [what: string, boundary: Boundary, lon: number, lat: number, is: boolean])[] =
  [
    ['the middle', SQUARE, 114.5, 29.5, true],
    ['beyond the north', SQUARE, 114.5, 30.000001, false],
    ['beyond the south', SQUARE, 114.5, 28.999999, false],
    ['beyond the east', SQUARE, 115.000001, 29.5, false],
    ['beyond the west', SQUARE, 113.999999, 29.5, false],
    ['just within', SQUARE, 114.000001, 29.000001, true],
    ['on an edge', SQUARE, 115, 29.5, true],
    ['on the edge to the west', SQUARE, 114, 29.5, true],
    ['on an edge along the ray', SQUARE, 114.5, 30, true],
    ['on a corner', SQUARE, 115, 30, true],
    ['west of it, level with an edge', SQUARE, 113, 30, false],
    ['east of it, level with an edge', SQUARE, 116, 29, false],
    ['latitude and longitude exchanged', SQUARE, 29.5, 114.5, false],
    ['beside the hole', HOLED, 114.3, 29.5, true],
    ['in the hole', HOLED, 114.5, 29.5, false],
    ['on the border of the hole', HOLED, 114.4, 29.5, true],
    ['on a corner of the hole', HOLED, 114.6, 29.6, true],
    ['just within the hole', HOLED, 114.400001, 29.5, false],
    ['in one of several areas', APART, 114.1, 29.1, true],
    ['in another', APART, 116.5, 29.5, true],
    ['between them', APART, 115.5, 29.5, false],
    ['in the hole of one', APART, 114.42, 29.5, false],
    ['on an island in the hole', APART, 114.5, 29.5, true],
    ['on a slanted edge', SLANTED, 114.1, 29.07, true],
    ['on another', SLANTED, 114.09, 29.3, true],
    ['a metre beside a slanted edge', SLANTED, 114.1, 29.06999, false],
    ['a metre within it', SLANTED, 114.1, 29.07001, true],
    ['on the line of an edge, beyond its end', SLANTED, 115.1, 29.77, false],
    ['in the notch', CONCAVE, 115, 29.8, false],
    ['on the corner of the notch', CONCAVE, 115, 29.5, true],
    ['below the notch', CONCAVE, 115, 29.4, true],
    ['west, level with the notch', CONCAVE, 114.5, 29.5, true],
    ['beyond the west, level with the notch', CONCAVE, 113.5, 29.5, false],
    ['level with a corner to the east', CORNERS, 115, 29, true],
    ['level with a corner inwards', CORNERS, 115, 29.5, true],
    ['outside, level with both', CORNERS, 113, 29, false],
    ['outside, level with the lowest corner', CORNERS, 114, 28, false],
    ['within where a position stands twice', TWICE, 114.9, 29.5, true],
    ['outside where a position stands twice', TWICE, 115.1, 29, false],
  ];

t.test('a boundary encloses what lies within, on its border too, and not in a hole', async (t) => {
  for (const [what, boundary, lon, lat, is] of CASES) t.equal(encloses(boundary, { lat, lon }), is, what);
});

t.test('which way a ring goes round, and where it begins, says nothing', async (t) => {
  const turned = (ring: Ring): Ring => ring.toReversed();
  const begun = (ring: Ring): Ring => {
    const open = ring.slice(1);
    const [first] = open;
    return first ? [...open, first] : ring;
  };
  for (const change of [turned, begun, (ring: Ring) => begun(begun(turned(ring)))])
    for (const [what, boundary, lon, lat, is] of CASES) {
      const changed: Boundary =
        boundary.type === 'Polygon'
          ? { ...boundary, coordinates: boundary.coordinates.map(change) }
          : { ...boundary, coordinates: boundary.coordinates.map((rings) => rings.map(change)) };
      t.equal(encloses(changed, { lat, lon }), is, what);
    }
});

t.test('a ring ends where it begins and encloses something', async (t) => {
  const corner = [114, 29] as const;
  const flaws: readonly (readonly [ReturnType<typeof ringFlaw>, string, Ring])[] = [
    [null, 'a box', box(114, 29, 115, 30)],
    [null, 'a triangle the other way round', [corner, [114, 30], [115, 30], corner]],
    [null, 'two metres square', box(114, 29, 114.00002, 29.00002)],
    ['flat', 'half a metre square', box(114, 29, 114.000005, 29.000005)],
    ['flat', 'a line there and back', [corner, [114.3, 29.7], [115, 30.1], [114.3, 29.7], corner]],
    ['flat', 'one place', [corner, corner, corner, corner]],
    ['open', 'a box without its end', box(114, 29, 115, 30).slice(0, 4)],
    ['open', 'another longitude', [...box(114, 29, 115, 30).slice(0, 4), [114.000001, 29]]],
    ['open', 'another latitude', [...box(114, 29, 115, 30).slice(0, 4), [114, 29.000001]]],
    ['open', 'nothing', []],
  ];
  for (const [flaw, what, ring] of flaws) t.equal(ringFlaw(ring), flaw, what);
});
