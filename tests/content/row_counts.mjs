// Counts what rows.json wants to have a certain number of: questions, records, items, rows and cells of worksheets.
import { contentData, ofKind } from './site_model.mjs';

/** 'page#anchor' as a pair. */
export function splitPlace(place) {
  return place.split('#');
}

/** A worksheet's fields with their ids cut at the dots (part, row, column); undefined if there is no such worksheet. */
export function fieldsOf(site, place) {
  const [page, id] = splitPlace(place);
  const sheet = ofKind(site.get(page) ?? {}, 'worksheet').find((node) => node.worksheet.id === id);
  return sheet && ofKind(sheet, 'field').map((node) => ({ ...node.field, parts: node.field.id.split('.') }));
}

/** The maturity framework's foundations with numbers and items; one without items is itself the item. */
export function foundations() {
  const found = [];
  const walk = (entries, component) => {
    for (const entry of entries) {
      if (entry.foundations) walk(entry.foundations, component);
      else found.push({ component, number: entry.number, items: entry.items?.length ?? 1 });
    }
  };
  const { components } = contentData('maturity-framework/data/personalised-care.yaml');
  for (const component of components) walk(component.foundations, component.id);
  return found;
}

/** Items of the first list on a page, or of the first one below a heading. */
function listItems(site, place) {
  const [page, anchor] = splitPlace(place);
  let blocks = site.get(page)?.children ?? [];
  if (anchor) {
    const start = blocks.findIndex((node) => node.kind === 'heading' && node.text === anchor);
    if (start < 0) return 0;
    blocks = blocks.slice(start + 1);
    const end = blocks.findIndex((node) => node.kind === 'heading');
    if (end >= 0) blocks = blocks.slice(0, end);
  }
  return blocks.find((node) => node.kind === 'list')?.children.length ?? 0;
}

function inPart(site, place, part) {
  return (fieldsOf(site, place) ?? []).filter(({ parts }) => parts[0] === part);
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** By the first key of a count; `pages` that end in '/' are all below. */
export const counters = {
  list: (site, { list }) => listItems(site, list),
  kind: (site, { kind, pages }) =>
    sum(
      [...site]
        .filter(([id]) => id === pages || (pages.endsWith('/') && id.startsWith(pages)))
        .map(([, document]) => ofKind(document, kind).length),
    ),
  records: (site, { records, without, group }) =>
    contentData(records).filter((record) => (!without || !record[without]) && (!group || record.group === group)).length,
  items: (site, { items }) => sum(foundations().map((one) => (one.component === items ? one.items : 0))),
  rows: (site, { rows, part }) => new Set(inPart(site, rows, part).map(({ parts }) => parts[1])).size,
  cells: (site, { cells, part }) => inPart(site, cells, part).length,
  plan: (site, { plan }) => new Set((fieldsOf(site, plan) ?? []).map(({ parts }) => parts[0])).size,
  choices: (site, { choices, field }) =>
    (fieldsOf(site, choices) ?? []).find(({ parts }) => parts.at(-1) === field)?.choices?.length ?? 0,
};
