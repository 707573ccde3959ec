/** Values that are worked out when somebody first asks for them, and kept. */

export interface Once<Value> {
  (): Value;
  /** Somebody has asked. */
  readonly made: boolean;
}

/** What `make` throws is thrown to whoever asked, and it is tried again by the next. */
export function once<Value>(make: () => Value): Once<Value> {
  let kept: { readonly value: Value } | undefined;
  const ask = (): Value => {
    kept ??= { value: make() };
    return kept.value;
  };
  return Object.defineProperty(ask, 'made', { get: () => kept !== undefined }) as Once<Value>;
}
