// How good results are: where the first answer stands, over all questions.
import { rank_of } from './search_questions.mjs';

/** Success at 1 and at 3, and the mean of 1 / rank, of ranks of which 0 means 'not found'. */
export function qualityOf(ranks) {
  const share = (count) => count / ranks.length;
  return {
    first: share(ranks.filter((rank) => rank === 1).length),
    three: share(ranks.filter((rank) => rank >= 1 && rank <= 3).length),
    reciprocal: share(ranks.reduce((sum, rank) => sum + (rank ? 1 / rank : 0), 0)),
  };
}

const kMostParts = 3;

/** What a flat list of units would look like as results: a page where its first unit stood, and its best parts. */
export function resultsOf(addresses) {
  const pages = new Map();
  for (const address of addresses) {
    const page = address.split('#')[0];
    if (!pages.has(page)) pages.set(page, [page]);
    const parts = pages.get(page);
    if (parts.length <= kMostParts && address !== page) parts.push(address);
  }
  return [...pages.values()];
}

/**
 * Asks all questions. `find` gives links, best first, and the same in results, each the links of a page and of parts of it.
 */
export async function askAll(questions, find) {
  const asked = [];
  for (const question of questions) {
    const { links, results } = await find(question.ask);
    const at = results.findIndex((addresses) => rank_of(question, addresses) > 0);
    asked.push({ ...question, rank: rank_of(question, links), result: at + 1, came: links.slice(0, 3) });
  }
  return { ...qualityOf(asked.map(({ rank }) => rank)), byResult: qualityOf(asked.map(({ result }) => result)), asked };
}

export function printMisses({ asked }) {
  const missed = asked.filter(({ rank }) => rank < 1 || rank > 3);
  if (missed.length === 0) return;
  console.log(`No answer among the first three links (${missed.length}):`);
  for (const { kind, ask, rank, result, came, answers } of missed) {
    console.log(`  ${ask} (${kind}): ${rank ? `link ${rank}, in result ${result}` : 'not found'}`);
    console.log(`    came: ${came.join('  ') || 'nothing'}`);
    console.log(`    wanted: ${answers.join('  ')}`);
  }
}
