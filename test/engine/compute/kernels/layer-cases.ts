import { randomNumbers } from '../describe-gemm.ts';
import { remains, type KernelCase } from './kernel-case.ts';

/** Rows and columns: a single one, fewer than a vector register holds, no multiple of it, many rows. */
const matrices = [
  [1, 1],
  [1, 8],
  [6, 3],
  [5, 4],
  [7, 13],
  [9, 32],
  [1000, 18],
] as const;

const biasCases: readonly KernelCase[] = matrices.flatMap(([rows, n]) => {
  const y = randomNumbers(rows * n, 1);
  const relu = y.map((value) => Math.max(0, value));
  const cases: readonly KernelCase[] = [
    ...[false, true].map((isRelu): KernelCase => ({
      name: `addBias ${rows} × ${n}, ReLU ${isRelu ? 'on' : 'off'}`,
      tensors: { y, bias: randomNumbers(n, 2) },
      results: ['y'],
      call: (kernels, tensors) => kernels.addBias(tensors.y, tensors.bias, rows, n, isRelu),
    })),
    {
      name: `reluBackward ${rows} × ${n}`,
      tensors: { y: relu, dy: randomNumbers(rows * n, 3) },
      results: ['dy'],
      call: (kernels, tensors) => kernels.reluBackward(tensors.y, tensors.dy),
    },
    {
      name: `columnSums ${rows} × ${n}`,
      tensors: { x: y, out: remains(n) },
      results: ['out'],
      call: (kernels, { x, out }) => kernels.columnSums(x, out, rows, n),
    },
  ];
  return cases;
});

/** Groups, rows of a group, columns. */
const groupings = [
  [1, 1, 1],
  [3, 24, 128],
  [5, 4, 7],
  [130, 3, 6],
] as const;

const groupCases: readonly KernelCase[] = groupings.flatMap(([groups, size, n]) => {
  // 1, the whole group, and what lies between; one group is empty.
  const counts = Float32Array.from({ length: groups }, (_, g) =>
    g === 0 ? 1 : g === 1 ? size : g === 2 ? 0 : (g % size) + 1,
  );
  const [x, dy] = [randomNumbers(groups * size * n, 1), randomNumbers(groups * n, 2)];
  const cases: readonly KernelCase[] = [
    {
      name: `groupMeans ${groups} × ${size} × ${n}`,
      tensors: { x, counts, y: remains(groups * n) },
      results: ['y'],
      call: (kernels, tensors) => kernels.groupMeans(tensors.x, tensors.counts, tensors.y, groups, size, n),
    },
    {
      name: `groupMeansBackward ${groups} × ${size} × ${n}`,
      tensors: { dy, counts, dx: remains(x.length) },
      results: ['dx'],
      call: (kernels, tensors) =>
        kernels.groupMeansBackward(tensors.dy, tensors.counts, tensors.dx, groups, size, n),
    },
  ];
  return cases;
});

/** Rows of the table, columns, and what is looked up: nothing, a word again and again, the last of the table. */
const lookUps: readonly [number, number, readonly number[]][] = [
  [1, 1, [0]],
  [4, 3, [-1, -1]],
  [5, 6, [4, -1, 0, 4, 4, 2, -1, 0]],
  [40, 64, Array.from({ length: 200 }, (_, row) => ((row * row) % 41) - 1)],
];

const lookUpCases: readonly KernelCase[] = lookUps.flatMap(([words, n, named]) => {
  const rows = named.length;
  const ids = Float32Array.from(named);
  const cases: readonly KernelCase[] = [
    {
      name: `lookUp ${rows} of ${words} rows, ${n} columns`,
      tensors: { table: randomNumbers(words * n, 1), ids, y: remains(rows * n) },
      results: ['y'],
      call: (kernels, tensors) => kernels.lookUp(tensors.table, tensors.ids, tensors.y, rows, n),
    },
    {
      name: `lookUpBackward ${rows} of ${words} rows, ${n} columns`,
      tensors: { dy: randomNumbers(rows * n, 2), ids, dtable: remains(words * n) },
      results: ['dtable'],
      call: (kernels, tensors) => kernels.lookUpBackward(tensors.dy, tensors.ids, tensors.dtable, rows, n),
    },
  ];
  return cases;
});

const normalizeCases: readonly KernelCase[] = [...matrices, [3, 130] as const].flatMap(([rows, n]) => {
  const [x, dy, y] = [1, 2, 3].map((seed) => randomNumbers(rows * n, seed));
  const norms = randomNumbers(rows, 4).map((value) => 1.5 + value);
  // In a batch of several, one row is zero.
  if (rows > 1) x.fill(0, n, 2 * n);
  const cases: readonly KernelCase[] = [
    {
      name: `normalize ${rows} × ${n}`,
      tensors: { x, y: remains(rows * n), norms: remains(rows) },
      results: ['y', 'norms'],
      call: (kernels, tensors) => kernels.normalize(tensors.x, tensors.y, tensors.norms, rows, n),
    },
    {
      name: `normalizeBackward ${rows} × ${n}`,
      tensors: { dy, y, norms, dx: remains(rows * n) },
      results: ['dx'],
      call: (kernels, tensors) =>
        kernels.normalizeBackward(tensors.dy, tensors.y, tensors.norms, tensors.dx, rows, n),
    },
  ];
  return cases;
});

export const layerCases: readonly KernelCase[] = [
  ...biasCases,
  ...groupCases,
  ...lookUpCases,
  ...normalizeCases,
];
