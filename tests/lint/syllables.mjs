// Counts the syllables of English words by their letters, which is right for nearly all.

const exceptions = new Map(Object.entries({ people: 2, business: 2, science: 2, every: 2, everyone: 3, being: 2 }));
/** Two vowels that are spoken apart. */
const apart = new RegExp(
  [
    '(?<![ctsg])ia|(?<![ctsgn])io|iu', // trial, previous, medium
    'ie(?=t)|(?<![ct])ie(?=n[ct])|(?<=[lrn])ie(?=rs?$)', // society, client, supplier
    'u[ao](?!r)|(?<=^|[^pg])eo', // actual, video
    'ea(?=s?$|t[eio])(?<=(?:id|ar|cr)ea)', // idea, area, create
    '[aeiouy]ing(?=s?$)', // doing
  ].join('|'),
  'g',
);

/** At least one for any word; a number counts as one, an abbreviation as one a letter. */
export function syllables(word) {
  if (/^\p{N}+$/u.test(word)) return 1;
  if (/^[\p{Lu}\p{N}]{2,}s?$/u.test(word)) return word.replace(/s$/, '').length;
  let sum = 0;
  for (const part of word.toLowerCase().replace(/['’]s$/, '').split('-')) {
    const letters = part.replace(/[^a-z]/g, '');
    if (letters) sum += exceptions.get(letters) ?? byLetters(letters.replaceAll('qu', 'q'));
  }
  return Math.max(1, sum);
}

function byLetters(letters) {
  const spoken = letters
    .replace(/(?<=[aeiouy].*)(?<![^aeiouy]l)(?<=[^aeiouy])e$/, '') // make, but table
    .replace(/(?<=[aeiouy].*)(?<![^aeiouy]l|[sxzcg]|[cs]h)(?<=[^aeiouy])es$/, 's') // notes, but uses
    .replace(/(?<=[aeiouy].*)(?<![^aeiouy]l|[td])(?<=[^aeiouy])ed$/, 'd') // planned, but wanted
    .replace(/(?<=[aeiouy][^aeiouy]+)e(?=ments?$|ful|ly$|less|ness|ty$|hold|where$)/, ''); // statement, safety
  return Math.max(1, (spoken.match(/[aeiouy]+/g)?.length ?? 0) + (letters.match(apart)?.length ?? 0));
}
