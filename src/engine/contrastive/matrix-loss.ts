/** What a loss of the n × n matrix of cosines returns. The losses differ only in how they read that matrix. */
export interface MatrixLoss {
  readonly loss: number;
  /** ∂loss/∂cosine [n, n]: negative where a higher cosine would lower the loss. */
  readonly cosineGradient: Float64Array;
}
