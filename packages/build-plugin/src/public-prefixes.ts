/** How the names of variables begin that frameworks put into what they build for browsers. */
export const PUBLIC_PREFIXES: readonly string[] = [
  'VITE_',
  'NEXT_PUBLIC_',
  'NUXT_PUBLIC_',
  'PUBLIC_',
  'REACT_APP_',
  'VUE_APP_',
  'GATSBY_',
  'EXPO_PUBLIC_',
  'STORYBOOK_',
];
