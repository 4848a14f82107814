// Every page in a real browser: it opens without a word in the console, fits a phone, and axe-core has no objection.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { violations } from './axe.mjs';
import { start_chromium, visiting } from './chromium.mjs';
import { overflowing } from './layout.mjs';
import { blocks_folder, build_site, content_folder } from './site.mjs';

const kDesktop = { width: 1280, height: 800 };
const kPhone = { width: 320, height: 800 };

let browser;
let content;
let blocks;

before(async () => {
  browser = await start_chromium();
  content = build_site(content_folder);
  blocks = build_site(blocks_folder);
});
after(() => browser?.close());

const kContentKinds = {
  home: 'index.html',
  'first page of a pack': 'workforce-guide/index.html',
  'first page of a section': 'workforce-guide/leadership/index.html',
  'page with a diagram': 'workforce-guide/guiding-framework.html',
  checklist: 'workforce-guide/leadership/checklist.html',
  'what people said': 'workforce-guide/leadership/what-people-said.html',
  scenario: 'workforce-guide/leadership/scenario.html',
  'further resources': 'further-resources/all-resources.html',
  glossary: 'glossary.html',
  'A to Z': 'a-z.html',
  search: 'search.html',
  tags: 'tags/index.html',
  tag: 'tags/leadership.html',
  'reviews and owners': 'maintenance.html',
  'accessibility statement': 'accessibility.html',
  'whole section': 'print/workforce-guide/leadership.html',
};
const kBlocksKinds = {
  home: 'index.html',
  draft: 'blocks/draft.html',
  'every block': 'blocks/every-block.html',
  'long lines': 'blocks/long-lines.html',
  'page without a summary': 'second/a.html',
  'reviews and owners': 'maintenance.html',
  'accessibility statement': 'accessibility.html',
  'whole section': 'print/blocks/team-meetings.html',
};

for (const [name, site_of] of [
  ['the shipped content', () => content],
  ['every block', () => blocks],
]) {
  test(`every page of ${name} opens without an error and fits a screen of 320 px`, async () => {
    const site = site_of();
    const overflows = {};
    await visiting(browser, site, { viewport: kPhone }, async (visit) => {
      const tab = await visit.context.newPage();
      for (const page of site.pages) {
        await visit.show(tab, page);
        await tab.locator('summary').evaluateAll((all) => all.forEach((summary) => (summary.parentElement.open = true)));
        const found = await overflowing(tab);
        if (found.length > 0) {
          overflows[page] = found;
        }
      }
    });
    assert.deepEqual(overflows, {});
  });
}

for (const [knowledge_base, site_of, kinds] of [
  ['content', () => content, kContentKinds],
  ['every block', () => blocks, kBlocksKinds],
]) {
  describe(`axe-core, ${knowledge_base}`, () => {
    for (const [kind, page] of Object.entries(kinds)) {
      test(`${kind}, at 1280 and 320 px`, async () => {
        await visiting(browser, site_of(), { viewport: kDesktop }, async (visit) => {
          const tab = await visit.open(page);
          await tab.locator('main details').evaluateAll((all) => all.forEach((details) => (details.open = true)));
          const wide = await violations(tab);
          await tab.setViewportSize(kPhone);
          const narrow = await violations(tab);
          assert.deepEqual({ wide, narrow }, { wide: [], narrow: [] });
        });
      });
    }
  });
}

test('a word that is explained, and the menu opened on a phone: axe-core has no objection', async () => {
  await visiting(browser, blocks, { viewport: kPhone }, async (visit) => {
    const tab = await visit.open('blocks/every-block.html');
    await tab.locator('summary', { hasText: 'Menu' }).click();
    await tab.locator('summary', { hasText: 'In this section' }).click();
    await tab.locator('.wm-term__word').first().focus();
    await tab.locator('.wm-term__meaning').first().waitFor({ state: 'visible' });
    assert.deepEqual(await violations(tab), []);
  });
});

test('at 400 % zoom of a screen of 1280 × 800 nothing is cut off, and text keeps most of the screen', async () => {
  const zoomed = { viewport: { width: 320, height: 200 }, deviceScaleFactor: 4 };
  await visiting(browser, blocks, zoomed, async (visit) => {
    for (const page of ['index.html', 'blocks/every-block.html', 'blocks/long-lines.html', 'glossary.html']) {
      const tab = await visit.open(page);
      assert.deepEqual(await overflowing(tab), [], page);
      // What stays in place while the page scrolls would cover text on a screen that holds seven lines.
      const fixed = await tab.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position))
          .map((element) => element.className),
      );
      assert.deepEqual(fixed, [], page);
      await tab.close();
    }
  });
});

test('with twice the text size nothing is cut off', async () => {
  await visiting(browser, blocks, { viewport: { width: 640, height: 800 } }, async (visit) => {
    const tab = await visit.open('blocks/long-lines.html');
    await tab.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    assert.deepEqual(await overflowing(tab), []);
  });
});

test('in forced colours, what only colour would show keeps a line or a word, and drawings follow', async () => {
  const options = { viewport: kDesktop, forcedColors: 'active', colorScheme: 'dark' };
  await visiting(browser, blocks, options, async (visit) => {
    const tab = await visit.open('blocks/every-block.html');
    const seen = await tab.evaluate(() => {
      const style = (selector, part) => getComputedStyle(document.querySelector(selector), part);
      const painted = (name) => {
        const sample = document.createElement('span');
        sample.style.color = name;
        document.body.append(sample);
        const value = getComputedStyle(sample).color;
        sample.remove();
        return value;
      };
      const paper = painted('Canvas');
      const ink = painted('CanvasText');
      const drawn = (selector, property) =>
        [...new Set([...document.querySelectorAll(`svg ${selector}`)].map((each) => getComputedStyle(each)[property]))].sort();
      return {
        active: matchMedia('(forced-colors: active)').matches && paper !== ink,
        callout: style('.wm-callout').borderLeftWidth !== '0px',
        current: style('.wm-section [aria-current]').borderLeftWidth !== '0px',
        icon: style('.wm-callout--warning', '::before').backgroundColor === ink,
        done: parseFloat(style('.wm-task--done', '::after').borderBottomWidth) > 0,
        lines: drawn('line', 'stroke').join() === ink,
        boxes: drawn('rect.wm-fill-tint, rect.wm-fill-paper', 'fill').join() === paper,
        edges: drawn('.wm-stroke-accent', 'stroke').join() === ink,
        texts: drawn('text.wm-fill-ink', 'fill').join() === ink,
        filled_boxes: drawn('rect.wm-fill-accent', 'fill').join() === ink,
        texts_on_them: drawn('text.wm-fill-paper', 'fill').join() === paper,
      };
    });
    assert.deepEqual(Object.entries(seen).filter(([, good]) => !good), []);
  });
});

test('nothing moves for readers who want less motion', async () => {
  await visiting(browser, blocks, { reducedMotion: 'reduce' }, async (visit) => {
    const tab = await visit.open('blocks/every-block.html');
    const moving = await tab.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('body *')]
        .filter((element) => {
          const style = getComputedStyle(element);
          const moves = (durations) => durations.split(',').some((duration) => parseFloat(duration) > 0);
          return (
            style.scrollBehavior === 'smooth' ||
            (style.animationName !== 'none' && moves(style.animationDuration)) ||
            (moves(style.transitionDuration) && /all|transform|top|left|width|height|margin/.test(style.transitionProperty))
          );
        })
        .map((element) => element.className || element.tagName),
    );
    assert.deepEqual(moving, []);
  });
});

