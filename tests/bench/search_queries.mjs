// Draws queries and phrases from the text of a site, always the same ones for the same seed.

/** Numbers from 0 below 1 (mulberry32). */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const wordsIn = (text) => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** The words of all units but those in `stop`, the commonest first. */
export function wordsByFrequency(units, stop) {
  const counts = new Map();
  for (const { title, heading, text } of units) {
    for (const word of wordsIn(`${title} ${heading} ${text}`)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  for (const word of stop) counts.delete(word);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
}

/** Queries of three words: common, less common and rare ones in equal shares, since ranks are drawn by their logarithm. */
export function drawQueries(words, count, seed = 1) {
  const random = randomFrom(seed);
  const draw = () => words[Math.min(words.length - 1, Math.floor(words.length ** random()) - 1)];
  const queries = new Set();
  while (queries.size < count) {
    const three = new Set();
    while (three.size < 3) three.add(draw());
    queries.add([...three].join(' '));
  }
  return [...queries];
}

/** How many pages a phrase may stand on, so that a reader finds each of them. */
const kMostPages = 6;

/**
 * Phrases of two or three words, at least two of them not in `stop`, that stand side by side in a unit and on few pages;
 * with the pages that have them.
 */
export function drawPhrases(units, stop, count, seed = 2) {
  const random = randomFrom(seed);
  const left = new Set(stop);
  const texts = units.map(({ text }) => text.split('\n').map((block) => ` ${wordsIn(block).join(' ')} `).join('\n'));
  const pagesWith = (phrase) => {
    const found = units.filter((_, index) => texts[index].includes(` ${phrase} `));
    return [...new Set(found.map(({ address }) => address.split('#')[0]))];
  };
  const phrases = new Map();
  while (phrases.size < count) {
    const text = texts[Math.floor(random() * units.length)];
    const blocks = text.split('\n').map((block) => block.trim().split(' ')).filter(({ length }) => length >= 3);
    if (blocks.length === 0) continue;
    const words = blocks[Math.floor(random() * blocks.length)];
    const length = 2 + (phrases.size % 2);
    const start = Math.floor(random() * (words.length - length + 1));
    const phrase = words.slice(start, start + length);
    if (phrase.filter((word) => !left.has(word)).length < 2) continue;
    const pages = pagesWith(phrase.join(' '));
    if (pages.length <= kMostPages) phrases.set(phrase.join(' '), pages);
  }
  return [...phrases].map(([phrase, pages]) => ({ phrase, pages }));
}
