/**
 * A handler whose module is loaded at its first call.
 *
 * For what makes or reads paper: HarfBuzz, pdf-lib and the like take longer to load than the register takes
 * to answer the first screen (tests/unit/service/firstLoad.test.ts keeps them out of it).
 */
export function later<Args extends unknown[], Output>(
  load: () => Promise<(...args: Args) => Promise<Output>>,
): (...args: Args) => Promise<Output> {
  return async (...args) => (await load())(...args)
}
