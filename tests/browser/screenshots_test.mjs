// With SCREENSHOTS=1: a picture of every kind of page in build/screenshots, to be looked at by people.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { start_chromium, visiting } from './chromium.mjs';
import { blocks_folder, build_site, content_folder, root } from './site.mjs';

const kPages = [
  [
    content_folder,
    [
      'index.html',
      'workforce-guide/index.html',
      'workforce-guide/leadership/index.html',
      'workforce-guide/guiding-framework.html',
      'workforce-guide/leadership/checklist.html',
      'workforce-guide/leadership/scenario.html',
      'workforce-guide/leadership/what-people-said.html',
      'further-resources/all-resources.html',
      'glossary.html',
      'a-z.html',
      'tags/index.html',
      'tags/leadership.html',
      'accessibility.html',
      'print/workforce-guide/leadership.html',
    ],
  ],
  [blocks_folder, ['index.html', 'blocks/every-block.html', 'blocks/long-lines.html', 'blocks/draft.html']],
];
const kPrinted = ['workforce-guide/guiding-framework.html', 'blocks/every-block.html', 'print/workforce-guide/leadership.html'];
const kWidths = [1280, 360];

test('screenshots', { skip: process.env.SCREENSHOTS === '1' ? false : 'set SCREENSHOTS=1 to take them' }, async (t) => {
  const folder = join(root, 'build/screenshots');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const browser = await start_chromium();
  try {
    for (const [knowledge_base, pages] of kPages) {
      const site = build_site(knowledge_base);
      for (const width of kWidths) {
        await visiting(browser, site, { viewport: { width, height: 800 } }, async (visit) => {
          const tab = await visit.context.newPage();
          for (const page of pages) {
            const name = `${knowledge_base === content_folder ? '' : 'tests-'}${page.replaceAll('/', '-').replace('.html', '')}`;
            await visit.show(tab, page);
            await tab.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
            if (width === kWidths[0] && kPrinted.includes(page)) {
              writeFileSync(join(folder, `${name}.pdf`), await tab.pdf({ preferCSSPageSize: true }));
            }
          }
        });
      }
    }
  } finally {
    await browser.close();
  }
  t.diagnostic('see build/screenshots');
});
