// Where the links and bookmarks of a PDF lead, held against the model that it was made from.
import path from 'node:path';
import { plain } from './read_pdf.mjs';

const kHeading = /^H[1-6]$/;
const kBookmarkLevels = 3;

/** Every element of the tree, in order. */
function* elements(tree) {
  for (const element of tree) {
    yield element;
    yield* elements(element.kids ?? []);
  }
}

const without_shy = (text) => plain(text.replaceAll('\u00AD', '').replaceAll('\u2029', ' '));

/** The headings that are to be bookmarks, as {title, page}: all down to the third level but that of the contents. */
function headings_of(tree) {
  return [...elements(tree)]
    .filter(({ role, text }) => kHeading.test(role) && Number(role[1]) <= kBookmarkLevels && without_shy(text) !== 'Contents')
    .map(({ text, page }) => ({ title: without_shy(text), page }));
}

function flat(outline) {
  return outline.flatMap(({ title, page, kids }) => [{ title: plain(title), page }, ...flat(kids ?? [])]);
}

/** What is wrong with the bookmarks: sentences. Titles at line ends may have lost a space or got one. */
export function match_outline(outline, tree) {
  const tight = (text) => text.replace(/\s/g, '');
  const marks = flat(outline);
  const headings = headings_of(tree);
  const problems = [];
  if (marks.length !== headings.length) problems.push(`${marks.length} bookmarks for ${headings.length} headings`);
  for (let i = 0; i < Math.min(marks.length, headings.length); ++i) {
    if (tight(marks[i].title) !== tight(headings[i].title)) {
      problems.push(`bookmark ${i + 1} is '${marks[i].title}', but the heading '${headings[i].title}'`);
      break;
    }
    if (marks[i].page !== headings[i].page) {
      problems.push(`the bookmark '${marks[i].title}' leads to page ${marks[i].page}; its heading is on page ${headings[i].page}`);
    }
  }
  return problems;
}

/** The page that a target leads to, as {id, anchor}, or {url}. */
function resolved(target, from) {
  if (/^(https?|mailto|tel):/i.test(target)) return { url: target };
  const [where, anchor] = target.split('#');
  if (where === '') return { id: from, anchor };
  if (where.startsWith('page:')) return { id: where.slice('page:'.length), anchor };
  const joined = path.posix.join(path.posix.dirname(from), decodeURIComponent(where));
  return joined.endsWith('.md') ? { id: joined.replace(/\.md$/, ''), anchor } : {};
}

function* targets(node) {
  if (node.link) yield node.link.target;
  for (const child of node.children ?? []) yield* targets(child);
}

/**
 * What of the pages' links is lost: sentences. `pages` are those of the PDF, as [{id, title, document}], whole or only
 * the parts that are in it. Each web address must be linked; each page of the PDF that is linked to must be the
 * destination of a link, where its title stands.
 */
export function match_links(links, tree, pages) {
  const titles = new Map();
  for (const { title, page } of headings_of(tree)) if (!titles.has(title)) titles.set(title, page);
  const urls = new Set(links.map(({ url }) => url).filter(Boolean).map((url) => decodeURI(url).replace(/\/$/, '')));
  const destinations = new Set(links.map(({ destination }) => destination).filter((page) => page !== undefined));
  const inside = new Map(pages.map((page) => [page.id, page]));
  const problems = [];
  for (const page of pages) {
    for (const target of targets(page.document)) {
      const { url, id, anchor } = resolved(target, page.id);
      if (url && !urls.has(decodeURI(url).replace(/\/$/, ''))) problems.push(`${page.id}: no link to ${url}`);
      const to = id && inside.get(id);
      if (!to || anchor || id === page.id) continue;
      const where = titles.get(plain(to.title));
      if (where !== undefined && !destinations.has(where)) problems.push(`${page.id}: no link to page ${where}, '${to.title}'`);
    }
  }
  return problems;
}
