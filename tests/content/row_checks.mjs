// What rows.json may ask of the content, one function a key; each returns sentences that say what vanished.
import { contentData, linkedPage, nodes, ofKind, root, textOf } from './site_model.mjs';
import { existsSync } from 'node:fs';
import path from 'node:path';

const split = (place) => place.split('#');

function anchorsOf(document) {
  return nodes(document).map((node) => (node.kind === 'heading' ? node.text : (node.anchor ?? node.worksheet?.id ?? node.record?.id)));
}

/** The ids of a worksheet's fields, each cut at its dots: part, row, column. */
function fieldsOf(site, place) {
  const [page, id] = split(place);
  const sheet = ofKind(site.get(page) ?? {}, 'worksheet').find((node) => node.worksheet.id === id);
  return sheet ? ofKind(sheet, 'field').map((node) => ({ ...node.field, parts: node.field.id.split('.') })) : undefined;
}

/** Top-level items of the first list on a page, or of the first below a heading. */
function listItems(site, place) {
  const [page, anchor] = split(place);
  const blocks = site.get(page)?.children ?? [];
  const start = anchor ? blocks.findIndex((node) => node.kind === 'heading' && node.text === anchor) : 0;
  if (start < 0) return 0;
  const rest = blocks.slice(anchor ? start + 1 : 0);
  const end = anchor ? rest.findIndex((node) => node.kind === 'heading') : -1;
  return (end < 0 ? rest : rest.slice(0, end)).find((node) => node.kind === 'list')?.children.length ?? 0;
}

/** Foundations of the maturity framework with their numbers and items; one without items is itself the item. */
function foundations() {
  const found = [];
  const walk = (entries, component) => {
    for (const entry of entries) {
      if (entry.foundations) walk(entry.foundations, component);
      else found.push({ component, number: entry.number, items: entry.items?.length ?? 1 });
    }
  };
  for (const component of contentData('maturity-framework/data/personalised-care.yaml').components) walk(component.foundations, component.id);
  return found;
}

const recordFiles = ['implementation-toolkit', 'planning-the-change', 'maturity-framework', 'workforce-guide'].map(
  (name) => `further-resources/records/${name}.yaml`,
);

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

const counters = {
  list: (site, { list }) => listItems(site, list),
  kind: (site, { kind, pages }) => sum([...site].filter(([id]) => id === pages || (pages.endsWith('/') && id.startsWith(pages))).map(([, document]) => ofKind(document, kind).length)),
  records: (site, { records, without, group }) =>
    contentData(records).filter((record) => (!without || !record[without]) && (!group || record.group === group)).length,
  items: (site, { items }) => sum(foundations().filter(({ component }) => component === items).map((foundation) => foundation.items)),
  rows: (site, { rows, part }) => new Set((fieldsOf(site, rows) ?? []).filter(({ parts }) => parts[0] === part).map(({ parts }) => parts[1])).size,
  cells: (site, { cells, part }) => (fieldsOf(site, cells) ?? []).filter(({ parts }) => parts[0] === part).length,
  plan: (site, { plan }) => new Set((fieldsOf(site, plan) ?? []).map(({ parts }) => parts[0])).size,
  choices: (site, { choices, field }) => (fieldsOf(site, choices) ?? []).find(({ parts }) => parts.at(-1) === field)?.choices?.length ?? 0,
};

/** Every link of a document, those of cards and figures too, as page ids. */
function linksOf(site, page) {
  const found = new Set();
  const walk = (value) => {
    if (!value || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'target' && typeof inner === 'string') found.add(linkedPage(page, inner));
      else walk(inner);
    }
  };
  walk(site.get(page));
  return found;
}

const lacking = (map, present, say) =>
  Object.entries(map).flatMap(([place, wanted]) => [wanted].flat().filter((item) => !present(place, item)).map((item) => say(place, item)));

export const rowChecks = {
  pages: (site, pages) => pages.filter((id) => !site.has(id)).map((id) => `the page '${id}' is gone`),
  anchors: (site, anchors) =>
    anchors
      .filter((place) => !anchorsOf(site.get(split(place)[0]) ?? {}).includes(split(place)[1]))
      .map((place) => `the heading '${split(place)[1]}' is gone from '${split(place)[0]}'`),
  fields: (site, fields) =>
    Object.keys(fields).flatMap((place) => {
      const present = fieldsOf(site, place);
      if (!present) return [`the worksheet '${split(place)[1]}' is gone from '${split(place)[0]}'`];
      const ids = new Set(present.flatMap(({ parts }) => parts));
      return fields[place].filter((id) => !ids.has(id)).map((id) => `the worksheet '${split(place)[1]}' has no field '${id}' any more`);
    }),
  figures: (site, figures) =>
    lacking(
      figures,
      (page, title) => ofKind(site.get(page) ?? {}, 'figure').some(({ figure }) => figure.title === title && figure.description),
      (page, title) => `the diagram '${title}' with its text alternative is gone from '${page}'`,
    ),
  links: (site, links) => lacking(links, (page, to) => linksOf(site, page).has(to), (page, to) => `'${page}' does not link to '${to}' any more`),
  texts: (site, texts) =>
    lacking(texts, (page, text) => textOf(site.get(page) ?? {}).replace(/\s+/g, ' ').includes(text), (page, text) => `'${page}' does not say '${text}' any more`),
  downloads: (site, downloads) =>
    lacking(
      downloads,
      (page, name) => ofKind(site.get(page) ?? {}, 'download').some(({ download }) => download.name === name),
      (page, name) => `the file '${name}' is gone from '${page}'`,
    ),
  records: (site, records) => {
    const known = new Set(recordFiles.flatMap(contentData).map((record) => record.id));
    const shown = new Set([...site.values()].flatMap((document) => ofKind(document, 'resource').map(({ record }) => record.id)));
    return records.filter((id) => !known.has(id) || !shown.has(id)).map((id) => `the resource '${id}' is ${known.has(id) ? 'on no page' : 'gone'}`);
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
  areas: (site, areas) =>
    Object.entries(areas).flatMap(([area, { questions, quotes }]) => {
      const page = (name) => `workforce-guide/${area}/${name}`;
      const parts = ['index', 'checklist', 'examples', 'what-people-said', 'scenario', 'further-resources'];
      const rows = counters.rows(site, { rows: `${page('checklist')}#${area}-checklist`, part: 'questions' });
      const remarks = ofKind(site.get(page('what-people-said')) ?? {}, 'quotation');
      const examples = counters.list(site, { list: page('examples') });
      return [
        ...rowChecks.pages(site, parts.map(page)),
        ...(rows === questions ? [] : [`the checklist of '${area}' has ${rows} questions, not ${questions}`]),
        ...(remarks.length === quotes ? [] : [`'${area}' has ${remarks.length} remarks, not ${quotes}`]),
        ...(remarks.every(({ reported }) => reported) ? [] : [`a remark in '${area}' is not reported speech`]),
        ...(examples > 0 ? [] : [`'${area}' has no examples`]),
        ...(ofKind(site.get(page('scenario')) ?? {}, 'scenario').length > 0 ? [] : [`'${area}' has no scenario that is marked as invented`]),
        ...(ofKind(site.get(page('further-resources')) ?? {}, 'resource').length > 0 ? [] : [`'${area}' lists no further resources`]),
      ];
    }),
  contact: (site, packs) => packs.filter((pack) => !contentData(`${pack}/pack.yaml`).contact?.email).map((pack) => `the pack '${pack}' names no contact`),
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
  files: (site, files) => files.filter((file) => !existsSync(path.join(root, file))).map((file) => `the file '${file}' is gone`),
};
