// The other searches in a browser from disk: their index in one script, loaded whole, and the same queries.
import { copyFileSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { median, percentile, root } from './measure.mjs';
import { buildLunr, buildMiniSearch, lunrWays, miniSearchOptions, miniSearchWays } from './search_others.mjs';

/** A script that gives a text to the page as it is. */
const textScript = (name, text) => `globalThis.${name} = '${text.replace(/[\\']/g, '\\$&').replace(/[\n\u2028\u2029]/g, ' ')}';\n`;

const programs = {
  lunr: {
    library: path.join(root, 'node_modules/lunr/lunr.min.js'),
    build: buildLunr,
    /** lunr keeps no texts, so the titles lie beside its index. */
    stored: (units) => units.map(({ address, title, heading }) => [address, title, heading]),
    load: 'globalThis.index = lunr.Index.load(JSON.parse(globalThis.index_text)); globalThis.stored = JSON.parse(globalThis.stored_text);',
    find: lunrWays['words as typed'],
    way: 'words as typed',
  },
  minisearch: {
    library: path.join(root, 'node_modules/minisearch/dist/umd/index.js'),
    build: buildMiniSearch,
    stored: () => [],
    load: `globalThis.index = MiniSearch.loadJSON(globalThis.index_text, ${JSON.stringify(miniSearchOptions)});`,
    find: miniSearchWays['fuzzy 0.2, prefix'],
    way: 'fuzzy 0.2, prefix',
  },
};

function writePage(folder, program, units) {
  const { library, build, stored, load, find } = programs[program];
  const start = process.hrtime.bigint();
  const index = JSON.stringify(build(units));
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  mkdirSync(folder, { recursive: true });
  copyFileSync(library, path.join(folder, 'library.js'));
  writeFileSync(path.join(folder, 'index.js'), textScript('index_text', index) + textScript('stored_text', JSON.stringify(stored(units))));
  writeFileSync(path.join(folder, 'start.js'), `${load}\nglobalThis.find = ${find};\nglobalThis.ready = performance.now();\n`);
  const scripts = ['library', 'index', 'start'].map((name) => `<script src="${name}.js"></script>\n`).join('');
  writeFileSync(path.join(folder, 'page.html'), `<!DOCTYPE html>\n<meta charset="utf-8">\n<title>${program}</title>\n${scripts}`);
  return { seconds, bytes: statSync(path.join(folder, 'index.js')).size };
}

/** What the page holds on to once the rest is thrown away, in MB. */
export async function heapOf(page) {
  const tools = await page.context().newCDPSession(page);
  await tools.send('Performance.enable');
  await tools.send('HeapProfiler.collectGarbage');
  const { metrics } = await tools.send('Performance.getMetrics');
  await tools.detach();
  return metrics.find(({ name }) => name === 'JSHeapUsedSize').value / 1e6;
}

/** Builds the program's index of the units, and takes the times of loading it and of each query. */
export async function measureOther(browser, folder, program, units, queries) {
  const { seconds, bytes } = writePage(folder, program, units);
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(600_000);
  await page.goto(pathToFileURL(path.join(folder, 'page.html')).href, { timeout: 600_000 });
  const { loading, times } = await page.evaluate((asked) => {
    const taken = asked.map((typed) => {
      const start = performance.now();
      globalThis.find(globalThis.index, typed, globalThis.lunr);
      return performance.now() - start;
    });
    return { loading: globalThis.ready, times: taken };
  }, queries);
  const heap = await heapOf(page);
  await context.close();
  return { program, way: programs[program].way, build: seconds, megabytes: bytes / 1e6, loading, median: median(times), p95: percentile(times, 0.95), heap };
}

export const others = Object.keys(programs);
