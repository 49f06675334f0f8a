import { concealed } from './conceal.ts';
import { domPages } from './pages/dom.ts';
import { keptPages } from './pages/kept.ts';
import { offlinePages } from './pages/offline.ts';
import { runtimePages } from './pages/runtime.ts';
import { scriptPages } from './pages/scripts.ts';
import { stylePages } from './pages/styles.ts';
import { trafficPages } from './pages/traffic.ts';
import { harmless, PLANTS, valueOf } from './plants.ts';
import { html, type Making, type Routes } from './route.ts';

/** How the app is made: with a token for each plant, or with harmless texts in their places. */
export type Contents = { readonly kind: 'leaking'; readonly seed: string } | { readonly kind: 'clean' };

function valueIn(contents: Contents, key: string): string {
  const plant = PLANTS.find((each) => each.key === key);
  if (plant === undefined) throw new Error(`no plant is called ${key}`);
  return contents.kind === 'clean' ? harmless(plant) : valueOf(plant, contents.seed);
}

function frontPage(): Routes {
  const pages = new Set(PLANTS.filter((plant) => plant.page !== '/.env').map((plant) => plant.page));
  return { '/': html([...pages].map((page) => `<a href="${page}">${page}</a>`).join(' ')) };
}

/** Every route of the target app. */
export function appRoutes(contents: Contents, other: string): Routes {
  const value = (key: string): string => valueIn(contents, key);
  const making: Making = { value, hidden: (key) => concealed(value(key)), other };
  return {
    ...frontPage(),
    ...scriptPages(making),
    ...stylePages(making),
    ...trafficPages(making),
    ...keptPages(making),
    ...domPages(making),
    ...runtimePages(making),
    ...offlinePages(making),
    '/.env': { type: 'text/plain', body: `API_TOKEN=${value('environment-file')}\n` },
    '/favicon.ico': { type: 'image/x-icon', status: 204, body: '' },
  };
}
