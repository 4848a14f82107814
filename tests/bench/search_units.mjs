// Reads the units of a site back from its search index: what a search can find, with its text and its address.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { Failure } from './measure.mjs';

/** The parts of an index script, as 'core/src/render/search/FORMAT.md' describes them. */
function partsOf(folder, name) {
  const text = readFileSync(path.join(folder, `${name}.js`), 'utf8');
  const call = /^waymarkSearch\((.*)\)[\s;]*$/s.exec(text);
  if (!call) throw new Failure(`'search/${name}.js' is not one call`);
  const [own, , ...parts] = JSON.parse(`[${call[1]}]`);
  if (own !== name) throw new Failure(`'search/${name}.js' says that it is '${own}'`);
  return parts;
}

/** How many scripts of each kind the index has, and their bytes: by the letters of their names. */
export function scriptsOf(site) {
  const kinds = {};
  for (const file of readdirSync(path.join(site, 'search'))) {
    const kind = /^[a-z]+/.exec(file)[0];
    kinds[kind] ??= { files: 0, bytes: 0 };
    ++kinds[kind].files;
    kinds[kind].bytes += statSync(path.join(site, 'search', file)).size;
  }
  return kinds;
}

/** What the root says: the members that others read, such as the words that are left out. */
export const rootOf = (site) => JSON.parse(partsOf(path.join(site, 'search'), 'root')[0]);

/** All units, as {address, title, heading, text}: 'pack/page.html#anchor', or without an anchor the page itself. */
export function unitsOf(site) {
  const folder = path.join(site, 'search');
  const count = scriptsOf(site).x.files;
  const units = [];
  for (let script = 0; script < count; ++script) {
    const [pages, packed] = partsOf(folder, `x${script}`);
    const texts = inflateSync(Buffer.from(packed, 'base64')).toString('utf8').split('\n');
    const start = units.length;
    for (const [, address, title, own] of JSON.parse(pages)) {
      for (const [anchor, heading] of own) {
        units.push({ address: address + (anchor ? `#${anchor}` : ''), title, heading: heading ?? '', text: '' });
      }
    }
    if (texts.length !== units.length - start) {
      throw new Failure(`'search/x${script}.js' has ${units.length - start} units and ${texts.length} texts`);
    }
    texts.forEach((text, index) => (units[start + index].text = text.replaceAll('\t', '\n')));
  }
  return units;
}
