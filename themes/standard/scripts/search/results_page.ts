// The results page: runs the search that its address names, and shows results a few at a time.
import { element } from '../element';
import { query_of, search_in, type Search } from './address';
import type { Answer } from './answer';
import type { Engine } from './engine';
import { FilterForm } from './filter_form';
import { is_filtered, kNoFilters, kGroups, values_of, type Filters } from './filters';
import { corrected, incomplete_note, notes, quoted } from './notes';
import { parse_query } from './query';
import { remember_search } from './recent';
import { result_item, type ResultMaker } from './result_item';

const kBatch = 6;
/// How many batches of pages that may have a phrase are looked through for one batch of results.
const kMostRounds = 5;

interface Shown {
  readonly answer: Answer;
  readonly maker: ResultMaker;
  /// How many of the answer's pages were looked at, and how many of those turned out to lack a phrase.
  looked_at: number;
  dropped: number;
  count: number;
}

interface State {
  readonly shown?: number;
  readonly scroll?: number;
}

export class ResultsPage {
  private readonly status = element('p', { className: 'wm-search-status' });
  private readonly told = element('div', {});
  private readonly list = element('ol', { className: 'wm-results' });
  private readonly more = element('button', { type: 'button', className: 'nhsuk-button nhsuk-button--secondary' }, 'Show more results');
  private readonly results: HTMLElement;
  private readonly help: HTMLElement | null;
  private readonly title = document.title;
  private filter_form: FilterForm | undefined;
  private search: Search = search_in('');
  private shown: Shown | undefined;
  private turn = 0;

  constructor(
    private readonly place: HTMLElement,
    private readonly form: HTMLFormElement,
    private readonly input: HTMLInputElement,
    private readonly site: string,
    private readonly engine: Promise<Engine | undefined>,
  ) {
    this.status.setAttribute('role', 'status');
    this.results = element('div', { className: 'wm-search-results__main' }, this.told, this.list, this.more);
    this.help = document.querySelector('.wm-search-help');
    place.append(this.status, this.results);
    document.querySelector('.wm-search-plain')?.remove();
    this.more.hidden = true;
  }

  start(): void {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.go({ text: this.input.value, filters: this.search.filters, literal: false });
    });
    this.more.addEventListener('click', () => void this.show_more());
    window.addEventListener('popstate', () => void this.run(search_in(window.location.search), this.state.shown));
    window.addEventListener('pagehide', () => this.keep({ scroll: window.scrollY }));
    const { scroll, shown } = this.state;
    void this.run(search_in(window.location.search), shown).then(() => {
      if (scroll !== undefined && scroll > 0) window.scrollTo(0, scroll);
    });
  }

  /// Goes to another search, which gets its own place in the browser's history.
  private go(search: Search): void {
    void this.run(search, kBatch, () => window.history.pushState({}, '', query_of(search)));
  }

  private get state(): State {
    const state: unknown = window.history.state;
    return typeof state === 'object' && state !== null ? (state as State) : {};
  }

  private keep(state: State): void {
    window.history.replaceState({ ...this.state, ...state }, '');
  }

  /// Shows the answer to a search. `arrived` follows then, unless another search came in between: changing the address
  /// takes the browser a while.
  private async run(search: Search, count = kBatch, arrived = (): void => {}): Promise<void> {
    const turn = ++this.turn;
    if (await this.answer(search, count, turn)) {
      window.setTimeout(() => {
        if (turn !== this.turn) return;
        arrived();
        const { text } = search;
        document.title = text.trim() === '' ? this.title : `${quoted(text)} \u2013 ${this.title}`;
        remember_search(text);
        this.place.dataset['settled'] = String(turn);
      });
    }
  }

  /// False if another search came in between.
  private async answer(search: Search, count: number, turn: number): Promise<boolean> {
    const start = performance.now();
    this.search = search;
    if (this.input.value !== search.text) this.input.value = search.text;
    const engine = await this.engine;
    if (turn !== this.turn) return false;
    if (search.text.trim() === '') {
      this.show_nothing('');
      return true;
    }
    if (!engine) {
      this.show_nothing('This copy can\u2019t be searched');
      this.told.replaceChildren(incomplete_note(this.place.dataset['check']));
      return true;
    }
    const filters = known_filters(engine, search.filters);
    const query = parse_query(search.text);
    const answer = await engine.search(query, { filters, literal: search.literal });
    const stems = engine.forms.forms_of(answer.stems);
    const phrases = query.phrases.map((forms, index) => ({ forms, units: answer.phrases[index]! }));
    const shown: Shown = { answer, maker: { engine, site: this.site, stems, phrases }, looked_at: 0, dropped: 0, count: 0 };
    const items = await this.next_items(shown, Math.max(kBatch, Math.min(count, 50 * kBatch)));
    const found = shown.count > 0;
    const help = found ? [] : await this.ways_out(engine, answer, search);
    if (turn !== this.turn) return false;
    this.shown = shown;
    this.list.replaceChildren(...items);
    this.list.hidden = !found;
    this.told.replaceChildren(...notes(answer, search, (other, text) => this.link(other, text)), ...help);
    if (engine.shards.damaged.size > 0) this.told.prepend(incomplete_note(this.place.dataset['check']));
    this.show_filters(engine, answer);
    if (this.help) this.help.hidden = found;
    this.tell();
    this.measure(engine, performance.now() - start);
    return true;
  }

  /// Without results: before the first search, or where there is no index.
  private show_nothing(text: string): void {
    this.shown = undefined;
    this.status.textContent = text;
    this.told.replaceChildren();
    this.list.replaceChildren();
    this.list.hidden = true;
    this.more.hidden = true;
    if (this.filter_form) this.filter_form.element.hidden = true;
    if (this.help) this.help.hidden = false;
    this.place.classList.remove('wm-search-results--filters');
  }

  private async next_items(shown: Shown, count: number): Promise<HTMLElement[]> {
    const items: HTMLElement[] = [];
    for (let round = 0; round < kMostRounds && items.length < count; ++round) {
      const pages = shown.answer.best(shown.looked_at + count - items.length).slice(shown.looked_at);
      if (pages.length === 0) break;
      shown.looked_at += pages.length;
      for (const made of await Promise.all(pages.map((page) => result_item(shown.maker, page)))) {
        if (typeof made !== 'string') items.push(made);
        else if (made === 'no match') shown.dropped += 1;
      }
    }
    shown.count += items.length;
    return items;
  }

  private async show_more(): Promise<void> {
    const { shown, turn } = this;
    if (!shown) return;
    const items = await this.next_items(shown, kBatch);
    if (turn !== this.turn) return;
    this.list.append(...items);
    this.keep({ shown: shown.count });
    this.tell();
    items[0]?.querySelector('a')?.focus();
  }

  private show_filters(engine: Engine, answer: Answer): void {
    if (!this.filter_form) {
      this.filter_form = new FilterForm(engine.root, (filters) => {
        const search = { ...this.search, filters };
        void this.run(search, kBatch, () => window.history.replaceState({}, '', query_of(search)));
      });
      this.results.before(this.filter_form.element);
    }
    this.filter_form.show(answer);
    const hidden = !this.filter_form.useful || (answer.total === 0 && !is_filtered(answer.filters));
    if (hidden) this.filter_form.element.hidden = true;
    this.place.classList.toggle('wm-search-results--filters', !this.filter_form.element.hidden);
  }

  /// Says how many results there are.
  private tell(): void {
    const { shown } = this;
    if (!shown) return;
    const { answer } = shown;
    const unseen = answer.total - shown.looked_at;
    const total = answer.total - shown.dropped;
    this.more.hidden = unseen === 0;
    const text = quoted(corrected(answer) ?? this.search.text);
    if (shown.count === 0) {
      this.status.textContent = `No results for ${text}`;
      return;
    }
    const about = answer.phrases.length > 0 && unseen > 0 ? 'About ' : answer.more ? 'More than ' : '';
    const some = answer.readings.filter(({ kind }) => kind !== 'unknown').length > 1 && answer.phrases.length === 0 && answer.with_all < total;
    const all = some ? `, ${answer.with_all === 0 ? 'none' : with_commas(answer.with_all)} with all words` : '';
    const results = total === 1 ? 'result' : 'results';
    this.status.textContent = `${about}${with_commas(total)} ${results} for ${text}${all}`;
  }

  /// What may help where nothing was found: the same search with less asked for.
  private async ways_out(engine: Engine, answer: Answer, search: Search): Promise<HTMLElement[]> {
    const { query } = answer;
    const ways: HTMLElement[] = [];
    const offer = async (other: Search, text: string): Promise<void> => {
      const filters = known_filters(engine, other.filters);
      const found = await engine.search(parse_query(other.text), { filters, literal: other.literal });
      if (found.total > 0) ways.push(element('li', {}, this.link(other, text)));
    };
    if (is_filtered(answer.filters)) await offer({ ...search, filters: kNoFilters }, 'Search again without filters');
    if (query.phrases.length > 0) {
      await offer({ ...search, text: search.text.replace(/["\u201c\u201d\u201e\u201f\u00ab\u00bb]/g, ' ').trim() }, 'Search for the words without quotation marks');
    }
    if (query.excluded.length > 0) {
      const kept = [...query.words.map(({ form }) => form), ...query.phrases.map((forms) => `"${forms.join(' ')}"`)];
      await offer({ ...search, text: kept.join(' ') }, 'Search without leaving words out');
    }
    if (search.literal) await offer({ ...search, literal: false }, 'Search for similar words, too');
    const only_excluded = query.excluded.length > 0 && query.words.length + query.phrases.length === 0;
    const empty = query.words.length + query.phrases.length + query.excluded.length === 0;
    const hint = only_excluded
      ? 'A search needs a word to look for, besides those to leave out.'
      : empty
        ? 'There is no word in this search.'
        : 'Check the spelling, use fewer words, or words that are more general.';
    return [element('p', {}, hint), ...(ways.length > 0 ? [element('ul', {}, ...ways)] : [])];
  }

  private link(search: Search, text: string): HTMLElement {
    const link = element('a', { href: query_of(search) }, text);
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.go(search);
      this.input.focus();
    });
    return link;
  }

  /// For whoever measures: how long it took and what was read so far. 'data-settled' follows once the address is there.
  private measure(engine: Engine, milliseconds: number): void {
    const { dataset } = this.place;
    dataset['time'] = milliseconds.toFixed(1);
    dataset['scripts'] = String(engine.shards.scripts);
    dataset['characters'] = String(engine.shards.characters);
    dataset['searches'] = String(this.turn);
  }
}

function with_commas(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

/// Without what this knowledge base does not have.
function known_filters(engine: Engine, filters: Filters): Filters {
  const values = values_of(engine.root);
  return Object.fromEntries(
    kGroups.map((group) => [group, filters[group].filter((value) => values[group].some((each) => each.value === value))]),
  ) as unknown as Filters;
}
