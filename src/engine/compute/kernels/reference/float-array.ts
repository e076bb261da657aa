/** The loops of this folder run in float64, as the reference, and in float32, as the plain backend. */
export type FloatArray = Float64Array | Float32Array;
