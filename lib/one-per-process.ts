const shared = globalThis as unknown as Record<string, unknown>;

/**
 * What there is one of in a process, however often its module is loaded: Next loads a module once per bundle, and again
 * on hot reload, and our server's own modules are loaded apart from those. A name stands for one type, everywhere.
 */
export function onePerProcess<T>(name: `talks${string}`, make: () => T): T {
  shared[name] ??= make();
  return shared[name] as T;
}
