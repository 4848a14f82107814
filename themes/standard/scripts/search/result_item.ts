// One result: a page, with the parts of it that answer best.
import { element } from '../element';
import type { FoundPage } from './answer';
import { has_documents } from './documents';
import type { Engine } from './engine';
import { excerpt, forms_found, has_phrase, pieces_of, type Piece } from './excerpts';
import { kKinds } from './filters';
import { PageTexts, type PageText, type UnitText } from './page_texts';

const kMostParts = 3;
/// How many words a link tells the page to mark.
const kMostFound = 10;
const kKindTags: Readonly<Record<string, string>> = {
  worksheet: 'Worksheet',
  resource: 'Resource',
  story: 'Story',
  document: 'PDF',
};

/// What results are made with.
export interface ResultMaker {
  readonly engine: Engine;
  /// The site's folder, with a slash at its end.
  readonly site: string;
  /// The stem of each form that is looked for.
  readonly stems: ReadonlyMap<string, string>;
  /// The forms of each phrase, and the units that may have it.
  readonly phrases: readonly { readonly forms: readonly string[]; readonly units: ReadonlySet<number> }[];
}

interface Shown {
  readonly slot: number;
  readonly unit: UnitText;
}

export function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map((piece) => (piece.marked ? element('mark', { className: 'wm-found' }, piece.text) : piece.text));
}

/// The address of a part of a page, which marks the words there; a PDF can't.
export function address_of(site: string, page: PageText, anchor: string, find: readonly string[], is_document: boolean): string {
  const words = find.slice(0, kMostFound).map(encodeURIComponent).join('+');
  const query = words === '' || is_document ? '' : `?find=${words}`;
  const [file, own_anchor] = page.address.split('#');
  const last = anchor === '' ? own_anchor : encodeURIComponent(anchor);
  return site + file + query + (last ? `#${last}` : '');
}

function texts_of(page: PageText, unit: UnitText): string[] {
  return [page.title, unit.heading, ...(unit.blocks ?? [])];
}

/// Which of the phrases stand in the unit's text; where there is no text, those that may.
function phrases_in(maker: ResultMaker, page: PageText, { slot, unit }: Shown): number[] {
  return maker.phrases.flatMap(({ forms, units }, index) =>
    units.has(slot) && (!unit.blocks || has_phrase(texts_of(page, unit), forms)) ? index : [],
  );
}

/// The units to show: all of them, or those in whose text a phrase really stands. None if the page lacks a phrase.
function verified(maker: ResultMaker, found: FoundPage, page: PageText): Shown[] {
  const shown = found.units.flatMap(({ slot }) => {
    const unit = PageTexts.unit_of(page, found.group, slot);
    return unit ? { slot, unit } : [];
  });
  if (maker.phrases.length === 0) return shown;
  const seen = new Set<number>();
  const kept = shown.filter((each) => {
    const phrases = phrases_in(maker, page, each);
    phrases.forEach((phrase) => seen.add(phrase));
    return phrases.length > 0;
  });
  return seen.size === maker.phrases.length ? kept : [];
}

export type Made = HTMLLIElement | 'unreadable' | 'no match';

export async function result_item(maker: ResultMaker, found: FoundPage): Promise<Made> {
  const { root, pages } = maker.engine;
  const page = await pages.page(found.group);
  if (!page) return 'unreadable';
  // A worksheet that is named as its page is shown once.
  const different = verified(maker, found, page).filter(({ unit }, at) => at === 0 || unit.anchor === '' || unit.heading !== page.title);
  const shown = different.slice(0, kMostParts);
  if (shown.length === 0) return 'no match';
  const is_wanted = (form: string): boolean => maker.stems.has(form);
  const texts = shown.flatMap(({ unit }) => texts_of(page, unit));
  const find = forms_found(texts, maker.stems);
  const combo = root.combos[root.combo_of[shown[0]!.slot]!];
  const kind = kKinds[combo?.kind ?? 0] ?? 'page';
  const is_document = kind === 'document';
  const link_to = (anchor: string, ...content: (Node | string)[]): HTMLElement => {
    if (is_document && !has_documents()) return element('span', {}, ...content, ' (not in this copy)');
    return element('a', { href: address_of(maker.site, page, anchor, find, is_document) }, ...content);
  };
  const words_of = (text: string): (Node | string)[] => marked(pieces_of(text, is_wanted));
  const is_part = ({ unit }: Shown): boolean => unit.anchor !== '' && unit.heading !== page.title;

  const item = element('li', { className: 'wm-result' });
  const [best, ...others] = shown as [Shown, ...Shown[]];
  const title = words_of(page.title);
  if (is_part(best)) {
    // One link, to where the answer is: its text says where that is, too.
    title.push(element('span', { className: 'nhsuk-u-visually-hidden' }, ': '));
    title.push(element('span', { className: 'wm-result__section' }, ...words_of(best.unit.heading)));
  }
  item.append(element('h2', { className: 'wm-result__title' }, link_to(best.unit.anchor, ...title)));
  const facts: (Node | string)[] = [];
  const kind_tag = kKindTags[kind];
  if (kind_tag) facts.push(element('strong', { className: 'nhsuk-tag nhsuk-tag--grey' }, kind_tag), ' ');
  const pack = combo && root.packs[combo.pack];
  if (pack) facts.push(element('span', {}, pack.title), ' ');
  if (combo?.local) facts.push(element('strong', { className: 'wm-local' }, 'Local'));
  if (facts.length > 0) item.append(element('p', { className: 'wm-result__facts' }, ...facts));
  const add_excerpt = ({ unit }: Shown): void => {
    const pieces = excerpt(unit.blocks ?? [], maker.stems);
    if (pieces.length > 0) item.append(element('p', { className: 'wm-result__text' }, ...marked(pieces)));
  };
  add_excerpt(best);
  for (const other of others) {
    const text = is_part(other) ? other.unit.heading : 'Start of the page';
    item.append(element('p', { className: 'wm-result__part' }, link_to(other.unit.anchor, ...words_of(text))));
    add_excerpt(other);
  }
  return item;
}
