// The questions that readers of content/ would type, each with the sections that answer it.
import { readFileSync } from 'node:fs';

// Judged by reading the content before any search existed; an answer changes only when the content does. 'kind' says what
// sort of question it is; those 'held back' came last, and nothing was tuned by them. An answer is an address within the site without '.html', with the anchor of the section,
// worksheet or term; without an anchor it is the page itself, with what stands before its first heading. '#resource-ID'
// alone is the record, on whichever page shows it.
export const questions = JSON.parse(readFileSync(new URL('search_questions.json', import.meta.url), 'utf8'));

/** Whether `address`, as links in the site have it ('pack/page.html#anchor'), is the answer named. */
export function answers(answer, address) {
  const found = decodeURI(address).replace(/\?[^#]*/, '').replace(/\.html(?=#|$)/, '');
  return answer.startsWith('#') ? found.endsWith(answer) : found === answer;
}

/** The place, from 1 on, of the first of `addresses` that answers the question; 0 if none does. */
export const rank_of = ({ answers: accepted }, addresses) =>
  1 + addresses.findIndex((address) => accepted.some((answer) => answers(answer, address)));
