// Writes the generated pages: `npm run docs`.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES } from './pages.ts';

for (const [page, text] of Object.entries(PAGES)) {
  writeFileSync(join(import.meta.dirname, '../..', page), await text());
  console.log(`wrote ${page}`);
}
