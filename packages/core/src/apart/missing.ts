const NAME = 'MissingPart';

/**
 * What is thrown where a part of the engine is not beside its first file, as in a bundle that has taken in only that.
 * @public for the module that the build of the package writes: see `scripts/build-plugins.ts`
 */
export function missingPart(name: string, cause: unknown): Error {
  const message = `leakgate: ${name}.mjs of @leakgate/core is missing; bundle it under the condition «module», or not at all`;
  return Object.assign(new Error(message, { cause }), { name: NAME });
}

/** True for what `missingPart` makes: its message holds nothing of a text. */
export function isMissingPart(error: unknown): error is Error {
  return error instanceof Error && error.name === NAME;
}
