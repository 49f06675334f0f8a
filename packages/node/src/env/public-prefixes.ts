/**
 * Starts of the names of variables that frameworks put into the browser. A folder or a
 * repository does not say which framework builds it, so all of them count.
 */
export const PUBLIC_PREFIXES: readonly string[] = [
  'VITE_', // Vite
  'NEXT_PUBLIC_', // Next.js
  'NUXT_PUBLIC_', // Nuxt
  'PUBLIC_', // Astro, SvelteKit, Rsbuild
  'REACT_APP_', // Create React App
  'VUE_APP_', // Vue CLI
  'NG_APP_', // Angular, @ngx-env/builder
  'GATSBY_', // Gatsby
  'EXPO_PUBLIC_', // Expo
  'STORYBOOK_', // Storybook
  'PLASMO_PUBLIC_', // Plasmo
  'WXT_', // WXT
  'PREACT_APP_', // Preact CLI
  'SNOWPACK_PUBLIC_', // Snowpack
  'TARO_APP_', // Taro
];
