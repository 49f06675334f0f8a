/** Words of names whose values no browser should have. */
const SAYS_SECRET = /(?:^|_)(?:SECRET|PRIVATE|SERVICE_ROLE|PASSWORD|PASSWD|CREDENTIALS?|TOKEN|PAT)(?:_|$)/i;
/** Words of names of keys that are made for browsers. */
const SAYS_PUBLIC = /(?:^|_)(?:PUBLIC|PUBLISHABLE|ANON|SITE|CLIENT_ID)(?:_|$)/i;
/** The prefix itself says what the framework means by it, not what the value is. */
const MEANT = /^(?:VITE|NEXT_PUBLIC|NUXT_PUBLIC|PUBLIC|REACT_APP|VUE_APP|EXPO_PUBLIC)_/;

/** True where the name of a public variable says that its value is none for the public. */
export function saysSecret(name: string): boolean {
  const rest = name.replace(MEANT, '');
  return SAYS_SECRET.test(rest) && !SAYS_PUBLIC.test(rest);
}

/** Values that say nothing, whatever they are called. */
export function isTrivial(value: unknown): boolean {
  return typeof value !== 'string' || value.length < 8 || /^(?:[\d.,:_-]+|https?:\/\/[^@\s]*)$/.test(value);
}

/** Names in a sentence; the first few of many. */
export function listed(names: readonly string[], most = 5): string {
  const rest = names.length - most;
  return rest > 0 ? `${names.slice(0, most).join(', ')} and ${rest} more` : names.join(', ');
}
