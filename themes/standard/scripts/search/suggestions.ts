// Suggestions below a search box as somebody types: whole words, pages, and searches made before.
import { element } from '../element';
import { has_documents } from './documents';
import type { Engine } from './engine';
import { pieces_of } from './excerpts';
import { kKinds } from './filters';
import { corrected } from './notes';
import { PageTexts } from './page_texts';
import { parse_query, replaced, type Query } from './query';
import { forget_searches, recent_searches } from './recent';
import { address_of, marked } from './result_item';

const kMostWords = 5;
const kMostPages = 5;
/// From how many letters on pages are suggested.
const kPagesFrom = 2;
/// How long typing must rest before a screen reader is told how many there are.
const kQuiet = 600;

interface Option {
  readonly content: readonly (Node | string)[];
  readonly act: () => void;
}

interface OptionGroup {
  readonly name: string;
  readonly options: readonly Option[];
}

let boxes = 0;

export class Suggestions {
  private readonly list = element('div', { className: 'wm-suggestions__list' });
  private readonly popup = element('div', { className: 'wm-suggestions', hidden: true }, this.list);
  private readonly status = element('p', { className: 'nhsuk-u-visually-hidden' });
  private readonly id = `wm-suggestions-${++boxes}`;
  private options: { readonly item: HTMLElement; readonly act: () => void }[] = [];
  private active = -1;
  private turn = 0;
  private quiet = 0;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly input: HTMLInputElement,
    private readonly site: string,
    private readonly engine: Promise<Engine | undefined>,
  ) {}

  start(): void {
    const { form, input, list } = this;
    list.id = this.id;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', 'Suggestions');
    this.status.setAttribute('role', 'status');
    (input.parentElement ?? form).append(this.popup);
    form.append(this.status);
    const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': this.id };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    input.addEventListener('input', () => void this.suggest());
    input.addEventListener('focus', () => this.offer_recent());
    input.addEventListener('click', () => this.offer_recent());
    input.addEventListener('keydown', (event) => this.follow_key(event));
    form.addEventListener('submit', () => this.close());
    form.addEventListener('focusout', (event) => {
      if (!(event.relatedTarget instanceof Node) || !form.contains(event.relatedTarget)) this.close();
    });
    this.popup.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        event.preventDefault();
        this.close();
        input.focus();
      }
    });
    // Why: the box keeps the focus while an option is clicked.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    if (document.activeElement === input && input.value.trim() !== '' && input.selectionStart === input.selectionEnd) {
      void this.suggest();
    } else if (document.activeElement === input) {
      this.offer_recent();
    }
  }

  private follow_key(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const count = this.options.length;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        if (this.popup.hidden) {
          if (this.input.value.trim() === '') this.offer_recent();
          else void this.suggest();
        } else if (count > 0) {
          const step = event.key === 'ArrowDown' ? 1 : -1;
          // Between the last and the first one nothing is active, so that the box's own text can be searched for.
          this.activate(((this.active + 1 + step + count + 1) % (count + 1)) - 1);
        }
        break;
      case 'Enter': {
        const option = this.options[this.active];
        if (!this.popup.hidden && option) {
          event.preventDefault();
          this.close();
          option.act();
        }
        break;
      }
      case 'Escape':
        event.preventDefault();
        if (!this.popup.hidden) this.close();
        else this.input.value = '';
        break;
    }
  }

  private activate(index: number): void {
    this.options[this.active]?.item.setAttribute('aria-selected', 'false');
    this.active = index;
    const item = this.options[index]?.item;
    if (item) {
      item.setAttribute('aria-selected', 'true');
      item.scrollIntoView({ block: 'nearest' });
      this.input.setAttribute('aria-activedescendant', item.id);
    } else {
      this.input.removeAttribute('aria-activedescendant');
    }
  }

  private close(): void {
    this.turn += 1;
    this.show([], []);
  }

  private search_for(text: string): void {
    this.input.value = text;
    this.form.requestSubmit();
  }

  private offer_recent(): void {
    if (this.input.value.trim() !== '') return;
    this.turn += 1;
    const texts = recent_searches();
    if (texts.length === 0) return;
    const clear = element('button', { type: 'button', className: 'wm-link-button' }, 'Clear recent searches');
    clear.addEventListener('click', () => {
      forget_searches();
      this.input.focus();
      this.close();
    });
    const about = element('p', { className: 'wm-suggestions__about' }, 'Kept on this computer only. ', clear);
    const options = texts.map((text) => ({ content: [text], act: () => this.search_for(text) }));
    this.show([{ name: 'Recent searches', options }], [about]);
  }

  private async suggest(): Promise<void> {
    const turn = ++this.turn;
    const query = parse_query(this.input.value);
    if (query.text.trim() === '') {
      this.close();
      this.offer_recent();
      return;
    }
    const engine = await this.engine;
    if (!engine || turn !== this.turn) return;
    const words = await this.longer_words(engine, query);
    if (turn !== this.turn) return;
    const first = { name: 'Words', options: words };
    if (query.words.length + query.phrases.length === 0 || query.text.trim().length < kPagesFrom) {
      this.show([first], []);
      return;
    }
    if (words.length > 0) this.show([first], []);
    const pages = await this.pages(engine, query);
    if (turn !== this.turn) return;
    const right = words.length === 0 && pages.corrected !== undefined ? [this.word_option(query, pages.corrected)] : [];
    this.show([{ name: 'Words', options: [...words, ...right] }, { name: 'Pages', options: pages.options }], []);
  }

  private word_option(query: Query, text: string): Option {
    const start = query.text.trimStart();
    let shared = 0;
    while (shared < start.length && start[shared]?.toLowerCase() === text[shared]?.toLowerCase()) shared += 1;
    return {
      content: [text.slice(0, shared), element('strong', {}, text.slice(shared))],
      act: () => this.search_for(text),
    };
  }

  private async longer_words(engine: Engine, query: Query): Promise<Option[]> {
    const last = query.words[query.words.length - 1];
    if (!query.open || !last) return [];
    const forms = await engine.forms.starting(last.form);
    return forms
      .slice(0, kMostWords)
      .map(({ form }) => this.word_option(query, replaced(query, new Map([[last.form, form]])).trim()));
  }

  private async pages(engine: Engine, query: Query): Promise<{ options: Option[]; corrected: string | undefined }> {
    const answer = await engine.search(query, { writing: true });
    const stems = engine.forms.forms_of(answer.stems);
    const options = await Promise.all(
      answer.best(kMostPages).map(async (found): Promise<Option | undefined> => {
        const page = await engine.pages.page(found.group);
        const slot = found.units[0]?.slot ?? found.group;
        const unit = page && PageTexts.unit_of(page, found.group, slot);
        if (!page || !unit) return undefined;
        const combo = engine.root.combos[engine.root.combo_of[slot] ?? 0];
        const is_document = kKinds[combo?.kind ?? 0] === 'document';
        if (is_document && !has_documents()) return undefined;
        const find = [...stems.keys()].filter((form) => query.words.some((word) => form.startsWith(word.form)));
        const address = address_of(this.site, page, unit.anchor, find, is_document);
        const part = unit.anchor !== '' && unit.heading !== '' && unit.heading !== page.title ? unit.heading : '';
        const title = marked(pieces_of(page.title, (form) => stems.has(form)));
        const heading = part === '' ? [] : [element('span', { className: 'wm-suggestions__part' }, ...marked(pieces_of(part, (form) => stems.has(form))))];
        return { content: [...title, ...heading], act: () => window.location.assign(address) };
      }),
    );
    return { options: options.filter((option): option is Option => option !== undefined), corrected: corrected(answer) };
  }

  private show(groups: readonly OptionGroup[], below: readonly Node[]): void {
    this.options = [];
    this.active = -1;
    this.input.removeAttribute('aria-activedescendant');
    const parts = groups
      .filter(({ options }) => options.length > 0)
      .map(({ name, options }, index) => {
        const title = element('div', { className: 'wm-suggestions__name', id: `${this.id}-group-${index}` }, name);
        title.setAttribute('role', 'presentation');
        const group = element('div', { className: 'wm-suggestions__group' }, title, ...options.map((option) => this.item(option)));
        group.setAttribute('role', 'group');
        group.setAttribute('aria-labelledby', title.id);
        return group;
      });
    this.list.replaceChildren(...parts);
    this.popup.replaceChildren(this.list, ...below);
    const open = this.options.length > 0;
    this.popup.hidden = !open;
    this.input.setAttribute('aria-expanded', String(open));
    window.clearTimeout(this.quiet);
    const count = this.options.length;
    const text = open ? `${count} ${count === 1 ? 'suggestion' : 'suggestions'}` : '';
    this.quiet = window.setTimeout(() => {
      if (this.status.textContent !== text) this.status.textContent = text;
    }, kQuiet);
  }

  private item(option: Option): HTMLElement {
    const item = element('div', { className: 'wm-suggestions__option', id: `${this.id}-${this.options.length}` }, ...option.content);
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    item.addEventListener('click', () => {
      this.close();
      option.act();
    });
    this.options.push({ item, act: option.act });
    return item;
  }
}
