import type { Cookie } from 'playwright-core';
import type { Collector } from './collector.ts';
import { artifact } from './found.ts';

function addressOf({ secure, domain, path }: Cookie): string {
  return `${secure ? 'https' : 'http'}://${domain.replace(/^\./, '')}${path}`;
}

/** Every cookie the browser holds for the site, those that no script can read included. */
export const cookies: Collector = {
  name: 'cookie',
  async *settled({ page, url }) {
    for (const cookie of await page.context().cookies(url())) {
      const where = { kind: 'cookie', url: addressOf(cookie), httpOnly: cookie.httpOnly } as const;
      yield artifact(where, `${cookie.name}=${cookie.value}`);
    }
  },
};
