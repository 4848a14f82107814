// Drives the site's results page in Chromium from disk, and takes its times inside the page.
import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { median, percentile } from './measure.mjs';
import { timeOfLoading } from './search_floor.mjs';
import { heapOf } from './search_others_page.mjs';

const kPatience = 60_000;
/** How many pages of results are looked at, where it matters how far down one stands. */
const kMostCards = 30;
/** Suggestions are complete once nothing has been added to them for so long. */
const kQuiet = 200;

/** Sends a query and resolves to how long it took until its results stand there, laid out, with their excerpts. */
function sendQuery({ typed, patience }) {
  const place = document.querySelector('.wm-search-results');
  const form = document.querySelector('form.wm-search--page');
  const before = place.dataset.searches;
  return new Promise((resolve, reject) => {
    let start = 0;
    setTimeout(() => reject(new Error(`no results for '${typed}' within ${patience} ms`)), patience);
    const observer = new MutationObserver(() => {
      if (place.dataset.searches === before) return;
      observer.disconnect();
      document.body.getBoundingClientRect();
      resolve(performance.now() - start);
    });
    observer.observe(place, { attributeFilter: ['data-searches'] });
    form.querySelector('input[name=q]').value = typed;
    start = performance.now();
    form.requestSubmit();
  });
}

/** Asks for more results; resolves to whether there were any. */
function showMore(patience) {
  const more = document.querySelector('.wm-search-results button.nhsuk-button--secondary');
  const list = document.querySelector('.wm-results');
  if (!more || more.hidden) return false;
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), patience);
    const observer = new MutationObserver(() => {
      observer.disconnect();
      resolve(true);
    });
    observer.observe(list, { childList: true });
    observer.observe(more, { attributes: true });
    more.click();
  });
}

/** The links of each result, in their order. */
function linksShown() {
  const items = document.querySelectorAll('.wm-results:not([hidden]) > li');
  return [...items].map((item) => [...item.querySelectorAll('a')].map((link) => link.href));
}

/** Notes when a key changes the box, and when its suggestions change. */
function watchSuggestions() {
  const times = { key: 0, last: 0 };
  globalThis.bench_times = times;
  const input = document.querySelector('form.wm-search--page input[name=q]');
  input.addEventListener('input', () => (times.key = performance.now()), { capture: true });
  const popup = input.closest('form').querySelector('.wm-suggestions');
  new MutationObserver(() => (times.last = performance.now())).observe(popup, { childList: true, subtree: true, attributes: true });
  input.focus();
}

/** Resolves to how long the suggestions to the last key took, or to nothing if there are none. */
function timeOfSuggestions(quiet) {
  const times = globalThis.bench_times;
  return new Promise((resolve) => {
    const look = () => {
      const now = performance.now();
      if (now - Math.max(times.key, times.last) < quiet) setTimeout(look, quiet / 4);
      else resolve(times.last > times.key ? times.last - times.key : undefined);
    };
    look();
  });
}

/** Nobody types faster than so long after a page is there. */
const kSettling = 300;

/**
 * The results page in a window of its own, that nothing of the index has been read into yet but its root. What is read is
 * noted only if `noting`, since that takes a part of the machine from the browser.
 */
class Window {
  static async open(browser, site, { noting = false } = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    context.setDefaultTimeout(kPatience);
    const folder = pathToFileURL(path.join(site, 'search') + path.sep).href;
    const read = new Map();
    if (noting) {
      context.on('request', (request) => {
        const address = request.url();
        if (address.startsWith(folder)) read.set(address, statSync(fileURLToPath(address), { throwIfNoEntry: false })?.size ?? 0);
      });
    }
    const page = await context.newPage();
    await page.goto(pathToFileURL(path.join(site, 'search.html')).href);
    await page.waitForTimeout(kSettling);
    return new Window(site, context, page, read);
  }

  constructor(site, context, page, read) {
    this.base = pathToFileURL(site + path.sep).href;
    this.context = context;
    this.page = page;
    this.read = read;
  }

  send(typed) {
    return this.page.evaluate(sendQuery, { typed, patience: kPatience });
  }

  /** The results as they stand there: for each, the addresses of its links within the site, without the marks. */
  async results() {
    const items = await this.page.evaluate(linksShown);
    return items.map((links) => links.map((link) => this.#within(link)));
  }

  /** The site's folder is left for documents beside it. */
  #within(link) {
    const address = decodeURI(link.replace(/\?[^#]*/, ''));
    const base = decodeURI(this.base);
    if (address.startsWith(base)) return address.slice(base.length);
    const beside = base.replace(/[^/]*\/$/, '');
    return address.startsWith(beside) ? `../${address.slice(beside.length)}` : address;
  }

  /** Shows more results until `enough` says so of those that stand there, or there are no more. */
  async resultsUntil(enough) {
    let results = await this.results();
    while (!enough(results) && results.length < kMostCards && (await this.page.evaluate(showMore, kPatience))) results = await this.results();
    return results;
  }

  get kilobytes() {
    return [...this.read.values()].reduce((sum, bytes) => sum + bytes, 0) / 1000;
  }

  close() {
    return this.context.close();
  }
}

/** Asks one question after the other, as somebody who stays on the results page. */
export class ReaderOfResults {
  static async start(browser, site) {
    return new ReaderOfResults(await Window.open(browser, site));
  }

  constructor(window) {
    this.window = window;
  }

  /** The links in the order in which they stand there, and by result: its page, then the parts of it. */
  async ask(typed) {
    await this.window.send(typed);
    const results = await this.window.resultsUntil(() => false);
    return { links: results.flat(), results };
  }

  close() {
    return this.window.close();
  }
}

const spread = (values) => ({ median: median(values), p95: percentile(values, 0.95), most: Math.max(...values) });

/**
 * Each query in a window of its own, for the first time; then the next one in the same window, and the first again, whose
 * scripts are there. What the first one reads is noted in another window. Beside it, loading the same scripts and nothing
 * more; `folder` is for that.
 */
export async function measureQueries(browser, site, queries, folder) {
  const first = [];
  const next = [];
  const again = [];
  const floor = [];
  const kilobytes = [];
  const scripts = [];
  let heap = 0;
  for (const [index, query] of queries.entries()) {
    const noting = await Window.open(browser, site, { noting: true });
    const before = new Set(noting.read.keys());
    await noting.send(query);
    kilobytes.push(noting.kilobytes);
    scripts.push(noting.read.size);
    await noting.close();
    floor.push(await timeOfLoading(browser, folder, [...noting.read.keys()].filter((address) => !before.has(address))));
    const window = await Window.open(browser, site);
    first.push(await window.send(query));
    next.push(await window.send(queries[(index + 1) % queries.length]));
    again.push(await window.send(query));
    if (index === queries.length - 1) heap = await heapOf(window.page);
    await window.close();
  }
  const cold = { ...spread(first), kilobytes: spread(kilobytes), scripts: spread(scripts), heap, times: first, read: kilobytes };
  return { cold, next: spread(next), warm: spread(again), floor: spread(floor) };
}

/** Phrases, each in a window of its own: what is read, and whether all pages that have it are among the results. */
export async function measurePhrases(browser, site, phrases) {
  const times = [];
  const kilobytes = [];
  const missed = [];
  for (const { phrase, pages } of phrases) {
    const window = await Window.open(browser, site, { noting: true });
    times.push(await window.send(`"${phrase}"`));
    kilobytes.push(window.kilobytes);
    const found = (results) => pages.every((page) => results.some(([link]) => link.split('#')[0] === decodeURI(page)));
    if (!found(await window.resultsUntil(found))) missed.push(phrase);
    await window.close();
  }
  return { ...spread(times), kilobytes: spread(kilobytes), share: 1 - missed.length / phrases.length, missed };
}

/** Words typed letter by letter, each in a window of its own: how long each key's suggestions take. */
export async function measureSuggestions(browser, site, words) {
  const times = [];
  for (const word of words) {
    const window = await Window.open(browser, site);
    await window.page.evaluate(watchSuggestions);
    for (const letter of word) {
      await window.page.keyboard.press(letter);
      const time = await window.page.evaluate(timeOfSuggestions, kQuiet);
      if (time !== undefined) times.push(time);
    }
    await window.close();
  }
  return { ...spread(times), times };
}
