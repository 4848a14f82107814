// Makes the README's picture of the site: node tests/browser/picture.mjs
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { start_chromium, visiting } from './chromium.mjs';
import { build_site, content_folder, root } from './site.mjs';

const browser = await start_chromium();
try {
  mkdirSync(join(root, 'docs'), { recursive: true });
  await visiting(browser, build_site(content_folder), { viewport: { width: 1200, height: 980 } }, async (visit) => {
    const tab = await visit.open('workforce-guide/guiding-framework.html');
    await tab.screenshot({ path: join(root, 'docs/site.png') });
  });
} finally {
  await browser.close();
}
