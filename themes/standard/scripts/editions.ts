// Offers the other editions, and says when there is a newer one. What there is, OUTPUT's editions.js says: data that is
// written anew with each release, while the pages of an edition stay as they are.
import { element } from './element';

interface Edition {
  version: string;
  date: string;
  withdrawn?: string;
  documents?: boolean;
}

interface Editions {
  format: number;
  current: string;
  editions: Edition[];
}

/** The addresses of one edition: its 'assets/pages.js'. */
interface PageList {
  format: number;
  pages: string[];
  moved: [string, string][];
  gone: string[];
  made: string[];
}

declare global {
  interface Window {
    waymarkEditions?: Editions;
    waymarkPages?: Record<string, PageList>;
  }
}

const kVersion = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9a-z.-]+)?$/;

/** What stands in editions.js, as far as it can be believed: texts are only ever shown as texts. */
function known_editions(): { current: string; list: Edition[] } {
  const told = window.waymarkEditions;
  if (!told || told.format !== 1 || !Array.isArray(told.editions)) return { current: '', list: [] };
  const list = told.editions.filter(
    (each) => typeof each?.version === 'string' && kVersion.test(each.version) && typeof each.date === 'string',
  );
  return { current: typeof told.current === 'string' ? told.current : '', list };
}

function long_date(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (Number.isNaN(date.getTime())) return iso;
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** A path in an address: each part encoded, since ids may hold spaces. */
function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

class EditionSwitch {
  private readonly version: string;
  private readonly root: string;
  private readonly file: string;
  private readonly ids: string[];

  constructor(private readonly box: HTMLElement) {
    this.version = box.dataset.version ?? '';
    this.root = box.dataset.root ?? '';
    this.file = box.dataset.file ?? 'index.html';
    const page = box.dataset.page;
    this.ids = page === undefined ? [] : [page, ...(box.dataset.was?.split('|') ?? [])];
  }

  start(): void {
    const { current, list } = known_editions();
    this.show_state(current, list);
    this.mark_missing(list);
    const others = list.filter((each) => each.version !== this.version);
    if (others.length > 0) this.offer(others, current);
  }

  private address(version: string, file: string): string {
    return `${this.root}../../${encodeURIComponent(version)}/site/${encoded(file)}`;
  }

  /** The list of the other editions, in place of the bare name. */
  private offer(others: Edition[], current: string): void {
    const name = this.box.querySelector('.wm-edition__name');
    if (!name) return;
    const summary = element('summary', { className: 'wm-edition__summary' });
    summary.append(...name.childNodes, element('span', { className: 'nhsuk-u-visually-hidden' }, ', other editions'));
    const items = others.map((each) => {
      const link = element('a', { href: this.address(each.version, 'index.html') }, `Edition ${each.version}`);
      const facts = [long_date(each.date)];
      if (each.version === current) facts.push('the current one');
      if (each.withdrawn !== undefined) facts.push('withdrawn');
      const note = element('span', { className: 'wm-edition__facts' }, `, ${facts.join(', ')}`);
      return { each, link, item: element('li', {}, link, note), note };
    });
    const list = element('ul', { className: 'wm-edition__list' }, ...items.map(({ item }) => item));
    const drawer = element('details', { className: 'wm-edition__drawer' }, summary, list);
    name.replaceWith(drawer);
    drawer.addEventListener('toggle', () => {
      if (!drawer.open) return;
      for (const { each, link, note } of items) void this.lead_to_page(each.version, link, note);
    });
    const close = (): void => {
      drawer.open = false;
    };
    drawer.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && drawer.open) {
        close();
        summary.focus();
      }
    });
    document.addEventListener('click', (event) => {
      if (event.target instanceof Node && !drawer.contains(event.target)) close();
    });
  }

  /** Makes the link lead to this page there, or to what comes nearest, and says so where it is another page. */
  private async lead_to_page(version: string, link: HTMLAnchorElement, note: HTMLElement): Promise<void> {
    if (link.dataset.found) return;
    const pages = await this.pages_of(version);
    if (!pages || link.dataset.found) return;
    link.dataset.found = 'yes';
    const { file, same } = this.find(pages);
    link.href = this.address(version, file) + (same ? window.location.hash : '');
    if (!same) {
      note.append(file === 'index.html' ? '. It has no such page: opens its home page' : '. It has no such page: opens the nearest');
    }
  }

  private find(there: PageList): { file: string; same: boolean } {
    if (this.ids.length === 0) {
      return there.made.includes(this.file) ? { file: this.file, same: true } : { file: 'index.html', same: this.file === 'index.html' };
    }
    const pages = new Set(there.pages);
    const moved = new Map(there.moved);
    for (const id of this.ids) {
      if (pages.has(id)) return { file: `${id}.html`, same: true };
      const now = moved.get(id);
      if (now !== undefined && pages.has(now)) return { file: `${now}.html`, same: true };
    }
    const gone = this.ids.find((id) => there.gone.includes(id));
    if (gone !== undefined) return { file: `${gone}.html`, same: true };
    for (let folder = this.ids[0] ?? ''; folder.includes('/'); ) {
      folder = folder.slice(0, folder.lastIndexOf('/'));
      if (pages.has(`${folder}/index`)) return { file: `${folder}/index.html`, same: false };
    }
    return { file: 'index.html', same: false };
  }

  private pages_of(version: string): Promise<PageList | undefined> {
    const told = (): PageList | undefined => {
      const list = window.waymarkPages?.[version];
      const sound = list?.format === 1 && [list.pages, list.moved, list.gone, list.made].every(Array.isArray);
      return sound ? list : undefined;
    };
    if (told()) return Promise.resolve(told());
    return new Promise((resolve) => {
      const script = element('script', { src: this.address(version, 'assets/pages.js') });
      script.addEventListener('load', () => resolve(told()));
      script.addEventListener('error', () => resolve(undefined));
      document.head.append(script);
    });
  }

  /** Says on top of the page if this edition was withdrawn, or if there is a newer one. */
  private show_state(current: string, list: Edition[]): void {
    const own = list.find((each) => each.version === this.version);
    if (!own) return;
    const lines: HTMLElement[] = [];
    if (own.withdrawn !== undefined) {
      lines.push(
        element('p', {}, element('strong', {}, `Edition ${own.version} was withdrawn.`), ` ${own.withdrawn}`),
      );
    }
    const newer = list.find((each) => each.version === current);
    if (newer && newer.version !== own.version) {
      const link = element('a', { href: this.address(newer.version, 'index.html') }, `Go to edition ${newer.version}`);
      const is_newer = list.indexOf(newer) < list.indexOf(own);
      const text = is_newer ? 'You are reading an older edition.' : 'Another edition is the current one.';
      const line = element('p', {}, `${text} `, link, element('span', {}, ` (${long_date(newer.date)})`));
      void this.lead_to_page(newer.version, link, line);
      lines.push(line);
    }
    if (lines.length === 0) return;
    const notice = element('aside', { className: 'wm-notice' }, element('div', { className: 'wm-width' }, ...lines));
    notice.setAttribute('aria-label', 'About this edition');
    if (own.withdrawn !== undefined) notice.classList.add('wm-notice--withdrawn');
    document.querySelector('.wm-header')?.after(notice);
  }

  /** Links to what this copy lacks become plain words: editions that lie elsewhere, documents that were left out. */
  private mark_missing(list: Edition[]): void {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-wm-edition]')) {
      if (!list.some((each) => each.version === link.dataset.wmEdition)) {
        link.replaceWith(element('span', {}, `${link.textContent ?? ''} (not in this copy)`));
      }
    }
    if (list.find((each) => each.version === this.version)?.documents !== false) return;
    const start = `${this.root}../documents/`;
    for (const link of document.querySelectorAll('a')) {
      if (link.getAttribute('href')?.startsWith(start)) {
        link.replaceWith(element('span', {}, `${link.textContent ?? ''} (not in this copy)`));
      }
    }
  }
}

/** At the address of a page that moved: goes on with the anchor that was asked for. */
function follow_moved(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-wm-moved]');
  if (link && window.location.hash) window.location.replace(link.href + window.location.hash);
}

export function start_editions(): void {
  follow_moved();
  const box = document.querySelector<HTMLElement>('.wm-edition');
  if (box) new EditionSwitch(box).start();
}
