// Cuts texts into words, and tells abbreviations from other words.

/** The words of a text with their offsets: letters and digits, joined by apostrophes and hyphens. */
export function tokens(text) {
  return [...text.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’](?=\p{L})|-(?=[\p{L}\p{N}]))*/gu)].map((found) => ({
    token: found[0],
    offset: found.index,
  }));
}

/** Whether a word has two capitals or more, wherever they stand: 'PCSP', 'ICSs', 'ReQoL'. */
export function isAbbreviation(word) {
  return (word.match(/\p{Lu}/gu) ?? []).length >= 2;
}
