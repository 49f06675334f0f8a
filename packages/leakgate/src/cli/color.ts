/** What decides whether a report is coloured. */
export interface ColorRequest {
  /** False with `--no-color`. */
  readonly allowed: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTTY: boolean;
}

/** `--no-color` and `NO_COLOR` forbid colours, `FORCE_COLOR` demands them; else a terminal gets them. */
export function wantsColor({ allowed, env, isTTY }: ColorRequest): boolean {
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: term } = env;
  if (!allowed || (no !== undefined && no !== '')) return false;
  if (force !== undefined) return force !== '0' && force !== 'false';
  return isTTY && term !== 'dumb';
}
