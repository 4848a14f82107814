// Prints an HTML file as tagged PDF with bookmarks, timed from opening the file to the PDF's bytes, without the
// browser's start: node print_chromium.mjs FILE.html OUT.pdf
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { start_chromium } from '../browser/chromium.mjs';

const [source, output] = process.argv.slice(2);
const browser = await start_chromium();
try {
  const page = await browser.newPage();
  page.setDefaultTimeout(600_000);
  const start = process.hrtime.bigint();
  await page.goto(pathToFileURL(path.resolve(source)).href, { timeout: 600_000 });
  await page.pdf({ path: output, preferCSSPageSize: true, tagged: true, outline: true });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  console.log(JSON.stringify({ seconds, version: `Chromium ${browser.version()}` }));
} finally {
  await browser.close();
}
