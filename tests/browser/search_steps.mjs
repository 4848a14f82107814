// What tests of searching do over and over: show results, wait for answers, read them.
import { after, before } from 'node:test';
import { start_chromium, visiting } from './chromium.mjs';
import { build_hostile_site } from './search_site.mjs';
import { build_site, content_folder } from './site.mjs';

export const kDesktop = { viewport: { width: 1280, height: 800 } };
export const kPhone = { viewport: { width: 320, height: 800 } };

/** The browser, the shipped content and the knowledge base of hostile words, while the tests of a file run. */
export const given = {};

before(async () => {
  given.browser = await start_chromium();
  given.content = build_site(content_folder);
  given.hostile = build_hostile_site();
});
after(() => given.browser?.close());

/** Shows the results page with `query`, what follows 'search.html', and waits for the answer. */
export async function show_results(tab, site, query) {
  await tab.goto(`${site.address_of('search.html')}${query}`);
  await answered(tab, 0);
}

/** Waits until the results page has answered more than `before` searches. */
export function answered(tab, before) {
  return tab.waitForFunction((count) => Number(document.querySelector('.wm-search-results').dataset.settled ?? 0) > count, before);
}

export const searches = (tab) => tab.evaluate(() => Number(document.querySelector('.wm-search-results').dataset.settled ?? 0));

/** Does `act`, and waits for the answer that follows. */
export async function answering(tab, act) {
  const before = await searches(tab);
  await act();
  await answered(tab, before);
}

export const query_for = (text, more = '') => `?q=${encodeURIComponent(text)}${more}`;
export const status = (tab) => tab.locator('.wm-search-status').innerText();
/** The titles of the pages that were found. */
export const titles = async (tab) => (await tab.locator('.wm-result__title').allInnerTexts()).map((text) => text.split('\n')[0]);
export const notes = (tab) => tab.locator('.wm-search-note').allInnerTexts();

/** Opens the list of suggestions by typing; waits until it has `name`. */
export async function suggested(tab, text, name) {
  await tab.keyboard.press('/');
  await tab.keyboard.type(text);
  await tab.getByRole('group', { name }).waitFor();
}

/** Does `task` on the results page of `site` once `query` is answered. */
export function searching(site, query, task, options = kDesktop) {
  return visiting(given.browser, site, options, async (visit) => {
    const tab = await visit.context.newPage();
    await show_results(tab, site, query);
    await task(tab, visit);
  });
}

/** Does `task` on a page. */
export function reading(page, task, options = kDesktop, site = given.content) {
  return visiting(given.browser, site, options, async (visit) => task(await visit.open(page), visit));
}
