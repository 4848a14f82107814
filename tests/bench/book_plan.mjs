// Plans a made-up book, always the same one of its size: pages with their blocks, before any markup.

/** mulberry32 (Tommy Ettinger, 2017): every seed and stream gives the same numbers on every machine. */
class Random {
  constructor(seed, stream) {
    this.state = (seed ^ Math.imul(stream + 1, 0x9e3779b9)) >>> 0;
  }

  /** 0 up to, not including, 1. */
  fraction() {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let z = this.state;
    z = Math.imul(z ^ (z >>> 15), z | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) / 4294967296;
  }

  below(limit) {
    return Math.floor(this.fraction() * limit);
  }

  between(low, high) {
    return low + this.below(high - low + 1);
  }

  one(values) {
    return values[this.below(values.length)];
  }
}

const seed = 20270104;
/** As many A4 pages as a page of the book takes, at 11 points. */
const sheets = 4.1;
const commonest = (
  'the of and to in a is that for are with as on be by this or from an it can their which at have they not will may has ' +
  'when who each all other more what about into these how than its one where been some up out so any do such under only ' +
  'new them would there should'
).split(' ');
const starts = 'b c d f g h l m n p r s t v w br cl cr fr gr pl pr st tr'.split(' ');
const vowels = 'a e i o u a e i o ai ea ou'.split(' ');
const ends = ['', '', '', 'n', 'r', 'l', 's', 't', 'nd', 'rt', 'ng', 'ck', 'm', 'd'];

const capitalised = (text) => text[0].toUpperCase() + text.slice(1);

/** Words as common as those of a language: few very often, many seldom (Zipf and Mandelbrot). */
class Vocabulary {
  constructor(size) {
    const random = new Random(seed, 0);
    const words = new Set(commonest);
    while (words.size < size) {
      let word = '';
      for (let syllables = random.between(2, 3); syllables > 0; --syllables) {
        word += random.one(starts) + random.one(vowels) + (syllables === 1 ? random.one(ends) : '');
      }
      words.add(word);
    }
    this.words = [...words];
    let sum = 0;
    this.shares = this.words.map((_, rank) => (sum += (rank + 2.7) ** -1.05));
    this.sum = sum;
  }

  word(random) {
    const wanted = random.fraction() * this.sum;
    let low = 0;
    let high = this.shares.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.shares[middle] > wanted) high = middle;
      else low = middle + 1;
    }
    return this.words[low];
  }

  /** A few uncommon words, as in a title. */
  phrase(random, words) {
    const some = Array.from({ length: words }, () => this.words[random.between(commonest.length, this.words.length - 1)]);
    return capitalised(some.join(' '));
  }

  sentence(random, words) {
    let text = capitalised(this.word(random));
    for (let i = 1; i < words; ++i) text += (random.below(12) === 0 ? ', ' : ' ') + this.word(random);
    return `${text}.`;
  }
}

/**
 * A run of text: {text}, and of these at most one: strong, emphasis, page (with anchor or null) or address. Runs carry
 * the spaces between them.
 */
class RunWriter {
  constructor(vocabulary, random, target) {
    this.vocabulary = vocabulary;
    this.random = random;
    this.target = target;
  }

  paragraph(words) {
    const runs = [];
    let left = words;
    while (left > 0) {
      const length = Math.min(left, this.random.between(9, 21));
      runs.push({ text: `${runs.length > 0 ? ' ' : ''}${this.vocabulary.sentence(this.random, length)}` });
      left -= length;
      const kind = this.random.below(20);
      if (left > 6 && kind < 8) {
        const marked = this.marked(kind);
        runs.push({ text: ` ${capitalised(this.vocabulary.word(this.random))} ` }, marked, { text: ` ${this.vocabulary.word(this.random)}.` });
        left -= 5;
      }
    }
    return runs;
  }

  marked(kind) {
    const text = this.vocabulary.phrase(this.random, 3).toLowerCase();
    if (kind < 2) return { text, strong: true };
    if (kind < 4) return { text, emphasis: true };
    if (kind < 5) return { text, address: `https://www.example.org/${text.replaceAll(' ', '/')}` };
    return { text, ...this.target(this.random) };
  }
}

const slug = (text) => text.toLowerCase().replaceAll(' ', '-');

function planHeadings(vocabulary, random) {
  const used = new Set();
  return Array.from({ length: 6 }, (_, index) => {
    let text;
    do text = vocabulary.phrase(random, random.between(2, 5));
    while (used.has(text));
    used.add(text);
    return { level: index % 3 === 2 ? 3 : 2, text, anchor: slug(text) };
  });
}

/**
 * A book of about as many A4 pages: {title, pages: [{name, title, summary, headings, blocks}]}. A block is one of
 * {heading}, {paragraph: runs}, {ordered, items: [runs]}, {head: [text], rows: [[text]]}.
 */
export function planBook(sheetCount) {
  const vocabulary = new Vocabulary(6000);
  const random = new Random(seed, 1);
  const count = Math.max(2, Math.round(sheetCount / sheets));
  const pages = Array.from({ length: count }, (_, index) => {
    const title = vocabulary.phrase(random, random.between(3, 6));
    return { name: `${slug(title).slice(0, 40)}-${index + 1}`, title, headings: planHeadings(vocabulary, random) };
  });
  pages.forEach((page, index) => planPage(page, index, pages, vocabulary));
  return { id: 'book', title: 'A made-up book to measure with', pages };
}

function planPage(page, index, pages, vocabulary) {
  const random = new Random(seed, 1000 + index);
  const target = (numbers) => {
    const other = pages[(index + numbers.between(1, pages.length - 1)) % pages.length];
    return { page: other, anchor: numbers.below(2) === 0 ? null : numbers.one(other.headings).anchor };
  };
  const runs = new RunWriter(vocabulary, random, target);
  page.summary = vocabulary.sentence(random, 14);
  page.reviewed = `2026-0${random.between(1, 9)}-1${random.below(10)}`;
  page.blocks = [{ paragraph: runs.paragraph(60) }];
  page.headings.forEach((heading, place) => {
    page.blocks.push({ heading }, { paragraph: runs.paragraph(random.between(80, 120)) });
    if (place % 3 === 1) {
      const items = Array.from({ length: random.between(3, 6) }, () => runs.paragraph(random.between(8, 24)));
      page.blocks.push({ ordered: place % 2 === 0, items });
    } else if (place % 4 === 2) {
      const row = (words) => Array.from({ length: 4 }, (_, column) => vocabulary.phrase(random, column === 0 ? 2 : words));
      page.blocks.push({ head: row(1), rows: Array.from({ length: 6 }, () => row(random.between(1, 5))) });
    }
    page.blocks.push({ paragraph: runs.paragraph(random.between(80, 120)) });
  });
}
