// The searches that Waymark's is compared with: lunr and MiniSearch, each in the ways that its own documents recommend.
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { resultsOf } from './search_quality.mjs';

// What counts for how much is the same for all three programs.
const boosts = { title: 5, heading: 2, text: 1 };
const fields = Object.keys(boosts);

export const miniSearchOptions = { fields, storeFields: ['address', 'title', 'heading'] };

/** Units as documents; the page's title belongs to every unit, or to the page's own one alone. */
function documentsOf(units, everywhere) {
  return units.map(({ address, title, heading, text }, id) => ({
    id,
    address,
    title: everywhere || !address.includes('#') ? title : '',
    heading,
    text,
  }));
}

export function buildMiniSearch(units, everywhere = true) {
  const index = new MiniSearch(miniSearchOptions);
  index.addAll(documentsOf(units, everywhere));
  return index;
}

export function buildLunr(units, everywhere = true) {
  return lunr(function () {
    this.ref('id');
    for (const field of fields) this.field(field, { boost: boosts[field] });
    for (const unit of documentsOf(units, everywhere)) this.add(unit);
  });
}

// Each takes an index and what was typed, and gives the units' numbers, best first. They are sent into a page as they
// are written here, so they use nothing but what they are given.
export const miniSearchWays = {
  'fuzzy 0.2, prefix': (index, typed) =>
    index.search(typed, { boost: { title: 5, heading: 2, text: 1 }, fuzzy: 0.2, prefix: true }).map(({ id }) => id),
  'fuzzy 0.2 and prefix from 4 letters': (index, typed) =>
    index
      .search(typed, {
        boost: { title: 5, heading: 2, text: 1 },
        fuzzy: (term) => (term.length > 3 ? 0.2 : null),
        prefix: (term) => term.length > 3,
      })
      .map(({ id }) => id),
};

export const lunrWays = {
  'words as typed': (index, typed, lunr) =>
    index
      .query((query) => {
        for (const token of lunr.tokenizer(typed)) {
          const term = token.toString().replace(/[^\p{L}\p{N}@'-]/gu, '');
          if (term) query.term(term, {});
        }
      })
      .map(({ ref }) => Number(ref)),
  'words, their beginnings and one typing error': (index, typed, lunr) =>
    index
      .query((query) => {
        for (const token of lunr.tokenizer(typed)) {
          const term = token.toString().replace(/[^\p{L}\p{N}@'-]/gu, '');
          if (!term) continue;
          query.term(term, { boost: 100 });
          query.term(term, { boost: 10, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
          if (term.length > 3) query.term(term, { boost: 1, usePipeline: false, editDistance: 1 });
        }
      })
      .map(({ ref }) => Number(ref)),
};

/** Every program in every way: its name, and a function from what was typed to links and results, best first. */
export function waysOf(units) {
  const ways = [];
  for (const everywhere of [true, false]) {
    const where = everywhere ? "title with every unit" : "title with the page's own unit";
    const mini = buildMiniSearch(units, everywhere);
    const other = buildLunr(units, everywhere);
    const add = (program, way, find) =>
      ways.push({
        program,
        way: `${way}; ${where}`,
        find: (typed) => {
          const links = find(typed).map((id) => units[id].address);
          return { links, results: resultsOf(links) };
        },
      });
    for (const [way, find] of Object.entries(miniSearchWays)) add('minisearch', way, (typed) => find(mini, typed));
    for (const [way, find] of Object.entries(lunrWays)) add('lunr', way, (typed) => find(other, typed, lunr));
  }
  return ways;
}
