// What rows.json may ask of the content, one function a key; each returns sentences that say what vanished.
import { counters, fieldsOf, foundations, splitPlace } from './row_counts.mjs';
import { contentData, linksOf, nodes, ofKind, textOf } from './site_model.mjs';

function headings(site, page) {
  return ofKind(site.get(page) ?? {}, 'heading').map((node) => node.text);
}

const recordFiles = ['implementation-toolkit', 'planning-the-change', 'maturity-framework', 'workforce-guide'].map(
  (name) => `further-resources/records/${name}.yaml`,
);

/** Sentences for those items of a map from pages to items that are not `present`. */
function lacking(map, present, say) {
  return Object.entries(map).flatMap(([page, wanted]) =>
    [wanted]
      .flat()
      .filter((item) => !present(page, item))
      .map((item) => say(page, item)),
  );
}

/** What one of the six areas of workforce change lacks. */
function areaProblems(site, area, { questions, examples, quotes }) {
  const page = (name) => `workforce-guide/${area}/${name}`;
  const all = (name, kind) => ofKind(site.get(page(name)) ?? {}, kind);
  const found = rowChecks.pages(site, ['index', 'checklist', 'examples', 'what-people-said', 'scenario', 'further-resources'].map(page));
  const rows = counters.rows(site, { rows: `${page('checklist')}#${area}-checklist`, part: 'questions' });
  const remarks = all('what-people-said', 'quotation');
  if (rows !== questions) found.push(`the checklist of '${area}' has ${rows} questions, not ${questions}`);
  if (remarks.length !== quotes) found.push(`'${area}' has ${remarks.length} remarks, not ${quotes}`);
  if (!remarks.every(({ reported }) => reported)) found.push(`a remark in '${area}' is not reported speech`);
  const items = counters.list(site, { list: page('examples') });
  if (items !== examples) found.push(`'${area}' has ${items} examples, not ${examples}`);
  if (all('scenario', 'scenario').length === 0) found.push(`'${area}' has no scenario that is marked as invented`);
  if (all('further-resources', 'resource').length === 0) found.push(`'${area}' lists no further resources`);
  return found;
}

export const rowChecks = {
  pages: (site, pages) => pages.filter((id) => !site.has(id)).map((id) => `the page '${id}' is gone`),

  anchors: (site, anchors) =>
    anchors
      .map(splitPlace)
      .filter(([page, anchor]) => !headings(site, page).includes(anchor))
      .map(([page, anchor]) => `the heading '${anchor}' is gone from '${page}'`),

  fields: (site, fields) =>
    Object.keys(fields).flatMap((place) => {
      const [page, sheet] = splitPlace(place);
      const present = fieldsOf(site, place);
      if (!present) return [`the worksheet '${sheet}' is gone from '${page}'`];
      const ids = new Set(present.flatMap(({ parts }) => parts));
      return fields[place].filter((id) => !ids.has(id)).map((id) => `the worksheet '${sheet}' has no field '${id}' any more`);
    }),

  figures: (site, figures) =>
    lacking(
      figures,
      (page, title) => ofKind(site.get(page) ?? {}, 'figure').some(({ figure }) => figure.title === title && figure.description),
      (page, title) => `the diagram '${title}' with its text alternative is gone from '${page}'`,
    ),

  links: (site, links) =>
    lacking(
      links,
      (page, to) => linksOf(site, page).has(to),
      (page, to) => `'${page}' does not link to '${to}' any more`,
    ),

  texts: (site, texts) =>
    lacking(
      texts,
      (page, text) => textOf(site.get(page) ?? {}).replace(/\s+/g, ' ').includes(text),
      (page, text) => `'${page}' does not say '${text}' any more`,
    ),

  downloads: (site, downloads) =>
    lacking(
      downloads,
      (page, name) => ofKind(site.get(page) ?? {}, 'download').some(({ download }) => download.name === name),
      (page, name) => `the file '${name}' is gone from '${page}'`,
    ),

  records: (site, records) => {
    const known = new Set(recordFiles.flatMap(contentData).map((record) => record.id));
    const shown = new Set([...site.values()].flatMap((document) => ofKind(document, 'resource').map(({ record }) => record.id)));
    return records
      .filter((id) => !known.has(id) || !shown.has(id))
      .map((id) => `the resource '${id}' is ${known.has(id) ? 'on no page' : 'gone'}`);
  },

  foundations: (site, wanted) => {
    const present = new Map(foundations().map(({ number, items }) => [number, items]));
    const wrong = Object.entries(wanted).filter(([number, items]) => present.get(number) !== items);
    const more = [...present.keys()].filter((number) => !(number in wanted));
    return [
      ...wrong.map(([number, items]) => `foundation ${number} has ${present.get(number) ?? 'no'} items, not ${items}`),
      ...more.map((number) => `foundation ${number} is not in the sources`),
    ];
  },

  areas: (site, areas) => Object.entries(areas).flatMap(([area, wanted]) => areaProblems(site, area, wanted)),

  contact: (site, packs) =>
    packs.filter((pack) => !contentData(`${pack}/pack.yaml`).contact?.email).map((pack) => `the pack '${pack}' names no contact`),

  books: (site, books) => {
    const present = contentData('knowledge-base.yaml').books ?? [];
    return Object.entries(books)
      .filter(([id, key]) => present.find((book) => book.id === id)?.[key] !== 'true')
      .map(([id, key]) => `the book '${id}' has no '${key}: true' any more`);
  },

  counts: (site, counts) =>
    counts.flatMap((count) => {
      const [[kind, place]] = Object.entries(count);
      const found = counters[kind](site, count);
      return found === count.is ? [] : [`'${count.pages ?? place}' has ${found} ${count.of}, not ${count.is}`];
    }),
};
