import { elementwise } from './shader.ts';

// Comparisons are written so that a NaN stays one: max and min may return either of their arguments then.

export const addBias = elementwise('addBias', {
  integers: ['n', 'relu'],
  reads: ['bias'],
  writes: ['y'],
  code: /* wgsl */ `
  let sum = y[i] + bias[i % args.n];
  y[i] = select(sum, 0.0, args.relu == 1 && sum <= 0.0);
`,
});

export const reluBackward = elementwise('reluBackward', {
  integers: [],
  reads: ['y'],
  writes: ['dy'],
  code: 'if (y[i] <= 0.0) { dy[i] = 0.0; }',
});

/** i = (group, column) */
export const groupMeans = elementwise('groupMeans', {
  integers: ['size', 'n'],
  reads: ['x', 'counts'],
  writes: ['y'],
  code: /* wgsl */ `
  let group = i / args.n;
  let counted = i32(counts[group]);
  var sum = 0.0;
  for (var row = 0; row < counted; row++) { sum += x[(group * args.size + row) * args.n + i % args.n]; }
  y[i] = sum / f32(max(1, counted));
`,
});

/** i = (group, row, column) */
export const groupMeansBackward = elementwise('groupMeansBackward', {
  integers: ['size', 'n'],
  reads: ['dy', 'counts'],
  writes: ['dx'],
  code: /* wgsl */ `
  let row = i / args.n % args.size;
  let group = i / args.n / args.size;
  var value = 0.0;
  if (row < i32(counts[group])) { value = dy[group * args.n + i % args.n] / counts[group]; }
  dx[i] = value;
`,
});

export const clamp = elementwise('clamp', {
  integers: [],
  floats: ['low', 'high'],
  writes: ['x'],
  code: /* wgsl */ `
  let raised = select(x[i], args.low, x[i] < args.low);
  x[i] = select(raised, args.high, raised > args.high);
`,
});

/** The corrections of both means' bias, 1 / (1 − βᵗ), come as numbers: in float32 they would lose digits here. */
export const adam = elementwise('adam', {
  integers: [],
  floats: ['beta1', 'rest1', 'beta2', 'rest2', 'rate', 'correction2', 'epsilon'],
  reads: ['gradient'],
  writes: ['parameters', 'm', 'v'],
  code: /* wgsl */ `
  let g = gradient[i];
  let mean = args.beta1 * m[i] + args.rest1 * g;
  let square = args.beta2 * v[i] + args.rest2 * g * g;
  m[i] = mean;
  v[i] = square;
  parameters[i] -= args.rate * mean / (sqrt(square * args.correction2) + args.epsilon);
`,
});
