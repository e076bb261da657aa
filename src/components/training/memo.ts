/** Remembers the last result: the same arguments, one by one, give the same object again. */
export function memo<Arguments extends readonly unknown[], Result>(
  compute: (...inputs: Arguments) => Result,
): (...inputs: Arguments) => Result {
  let last: { readonly inputs: Arguments; readonly result: Result } | undefined;
  return (...inputs) => {
    if (!last || inputs.some((input, k) => input !== last!.inputs[k]))
      last = { inputs, result: compute(...inputs) };
    return last.result;
  };
}
