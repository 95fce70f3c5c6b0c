/** Calls a method by its name. @internal */
export type Call = (method: string, ...question: unknown[]) => Promise<unknown>;

/**
 * Something of which all methods are called in one way.
 *
 * @typeParam T - has methods alone, and all of them promise something
 * @internal
 */
export function forwarding<T extends object>(call: Call): T {
  const methods = new Proxy(
    {},
    {
      get:
        (_, method) =>
        (...question: unknown[]) =>
          call(String(method), ...question),
    },
  );
  return methods as T;
}

/** Calls methods of an object. @internal */
export function callOf(target: object): Call {
  return async (method, ...question) => Reflect.apply(Reflect.get(target, method), target, question);
}

/**
 * Calls the first, and the second from the moment on at which the first has failed.
 *
 * @param onFailed - told once why
 * @internal
 */
export function orElse(first: Call, second: Call, onFailed: (error: unknown) => void): Call {
  let hasFailed = false;
  return async (method, ...question) => {
    if (hasFailed) return second(method, ...question);
    try {
      return await first(method, ...question);
    } catch (error) {
      if (!hasFailed) onFailed(error);
      hasFailed = true;
      return second(method, ...question);
    }
  };
}
