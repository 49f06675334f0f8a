/** Environment variables as a process has them. */
export type ProcessEnv = Readonly<Record<string, string | undefined>>;

/** Ends of names whose values are kept secret: design, section 4. */
const SECRET_ENDS = /(?:TOKEN|SECRET|PASSWORD|KEY|PAT|CREDENTIALS|DSN|CONNECTION_STRING)$/i;

/** True where the name alone says that the value of a variable of `process.env` is protected. */
export function isProtectedName(name: string): boolean {
  return SECRET_ENDS.test(name);
}

/** The values that no message of ours may hold. */
export function secretsOf(processEnv: ProcessEnv): readonly string[] {
  return Object.entries(processEnv).flatMap(([name, value]) =>
    value !== undefined && isProtectedName(name) ? [value] : [],
  );
}
