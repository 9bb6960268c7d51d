import { createHash } from 'node:crypto';
import t from 'tap';
import { inclusionPath, leafHash, merkleRoot, rootByPath } from '../../../src/domain/audit/merkle.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** The leaves and roots by which implementations of RFC 6962 are commonly tested. */
const INPUTS = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const LEAVES = INPUTS.map((input) => leafHash(Buffer.from(input, 'hex')));

t.test('roots are those of RFC 6962', async (t) => {
  t.equal(hex(merkleRoot([])), createHash('sha256').digest('hex'), 'of nothing');
  for (const [index, root] of ROOTS.entries())
    t.equal(hex(merkleRoot(LEAVES.slice(0, index + 1))), root, `of ${index + 1}`);
});

t.test('the path from a leaf is the one of RFC 6962', async (t) => {
  t.same(inclusionPath(LEAVES.slice(0, 8), 0).map(hex), [
    '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  ]);
});

t.test('every leaf of a tree of any size leads to its root by its path, and by no other', async (t) => {
  const sizes = [...Array.from({ length: 17 }, (_, index) => index + 1), 31, 32, 33, 63, 64, 65];
  for (const size of sizes) {
    const leaves = Array.from({ length: size }, (_, index) => leafHash(Buffer.from([index])));
    const root = hex(merkleRoot(leaves));
    for (const [index, leaf] of leaves.entries()) {
      const path = inclusionPath(leaves, index);
      const at = (place: number, of: number, by: readonly Uint8Array[], from: Uint8Array = leaf) => {
        const found = rootByPath(from, place, of, by);
        return found && hex(found);
      };
      if (at(index, size, path) !== root) t.fail(`leaf ${index} of ${size}`);
      if (size > 1 && at((index + 1) % size, size, path) === root) t.fail(`${index} of ${size} elsewhere`);
      if (path.length > 0 && at(index, size, path.slice(1)) === root) t.fail(`${index} of ${size}, path cut`);
      if (at(index, size, [...path, leaf]) === root) t.fail(`${index} of ${size}, path longer`);
      if (at(index, size, path, leafHash(leaf)) === root) t.fail(`another leaf at ${index} of ${size}`);
      if (at(size, size, path) !== null || at(-1, size, path) !== null) t.fail('a place outside');
    }
  }
  t.throws(() => inclusionPath([], 0));
  t.throws(() => inclusionPath(LEAVES, 8));
});
