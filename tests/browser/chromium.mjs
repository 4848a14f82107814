// Debian's Chromium, as a reader has it: local files with their usual limits, and no network.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const kArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function start_chromium() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: kArguments });
}

/** A window without a network, which remembers every request, and every error that a page reports. */
export class Visit {
  static async start(browser, site, options = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    await context.setOffline(true);
    return new Visit(context, site);
  }

  constructor(context, site) {
    context.setDefaultTimeout(15_000);
    this.context = context;
    this.site = site;
    this.problems = [];
    context.on('request', (request) => {
      const address = request.url();
      if (!address.startsWith(site.address) && !address.startsWith('data:') && address !== site.editions) {
        this.problems.push(`asked for what is outside the site: ${address}`);
      }
    });
    context.on('requestfailed', (request) => {
      this.problems.push(`could not load ${request.url()}: ${request.failure()?.errorText}`);
    });
    context.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') {
        this.problems.push(`${message.page()?.url()}: ${message.type()} in the console: ${message.text()}`);
      }
    });
    context.on('weberror', (error) => this.problems.push(`${error.page()?.url()}: ${error.error()}`));
  }

  /** A new tab that shows `page`, a file's name within the site, with an optional '#anchor'. */
  async open(page) {
    const tab = await this.context.newPage();
    await this.show(tab, page);
    return tab;
  }

  async show(tab, page) {
    const [file, anchor] = page.split('#');
    await tab.goto(this.site.address_of(file) + (anchor ? `#${encodeURIComponent(anchor)}` : ''));
  }

  /** Closes the window; fails if anything went wrong in it. */
  async end() {
    await this.context.close();
    assert.deepEqual(this.problems, []);
  }
}

/** Does `task` in a window of its own, and checks that nothing went wrong in it. */
export async function visiting(browser, site, options, task) {
  const visit = await Visit.start(browser, site, options);
  try {
    await task(visit);
  } catch (error) {
    await visit.context.close();
    throw error;
  }
  await visit.end();
}
