// On a page that a search led to: marks the words that were looked for, which the address names ('?find=word+word').
import { element } from './element';
import { words_of } from './search/words';

const kMostWords = 12;
const kLongest = 400;
/// A page with more of them is not searched to its end.
const kMostMarks = 500;
const kSkipped = 'script, style, svg, textarea, select, input, .wm-term__meaning, .nhsuk-u-visually-hidden, .wm-printed';
const kMark = 'wm-found';
const kCurrent = 'wm-found--current';
/// On the root element while words are marked.
const kMarked = 'wm-marked';

function wanted_words(): string[] {
  const text = new URLSearchParams(window.location.search).get('find') ?? '';
  return [...new Set(words_of(text.slice(0, kLongest)).map((word) => word.form))].slice(0, kMostWords);
}

/// Puts each of the words in `text` into a mark of its own.
function mark_text(text: Text, wanted: ReadonlySet<string>): HTMLElement[] {
  const marks: HTMLElement[] = [];
  const pieces: (Node | string)[] = [];
  let end = 0;
  for (const word of words_of(text.data)) {
    if (word.start < end || !wanted.has(word.form)) continue;
    const mark = element('mark', { className: kMark }, text.data.slice(word.start, word.end));
    pieces.push(text.data.slice(end, word.start), mark);
    marks.push(mark);
    end = word.end;
  }
  if (marks.length > 0) text.replaceWith(...pieces, text.data.slice(end));
  return marks;
}

function mark_all(main: Element, wanted: ReadonlySet<string>): HTMLElement[] {
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const marks: HTMLElement[] = [];
  for (const text of texts) {
    if (marks.length >= kMostMarks) break;
    if (!text.parentElement?.closest(kSkipped)) marks.push(...mark_text(text, wanted));
  }
  return marks;
}

function show(mark: HTMLElement): void {
  for (let at = mark.closest('details'); at; at = at.parentElement?.closest('details') ?? null) at.open = true;
  mark.classList.add(kCurrent);
  mark.scrollIntoView({ block: 'center' });
}

/// Says how many marks there are, and leads from one to the next.
function bar(marks: readonly HTMLElement[], words: readonly string[]): HTMLElement {
  const many = marks.length >= kMostMarks ? 'More than ' : '';
  const count = `${many}${marks.length} ${marks.length === 1 ? 'mark' : 'marks'} for \u201c${words.join(' ')}\u201d`;
  const status = element('p', { className: 'wm-find__count' }, count);
  status.setAttribute('role', 'status');
  const next = element('button', { type: 'button', className: 'wm-link-button' }, 'Next');
  const remove = element('button', { type: 'button', className: 'wm-link-button' }, 'Remove marks');
  const box = element('div', { className: 'wm-find' }, status, next, remove);
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', 'Words that you searched for');
  let current = -1;
  next.addEventListener('click', () => {
    marks[current]?.classList.remove(kCurrent);
    current = (current + 1) % marks.length;
    status.textContent = `${current + 1} of ${marks.length}`;
    show(marks[current]!);
  });
  const end = (): void => {
    for (const mark of marks) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    }
    const had_focus = box.contains(document.activeElement);
    box.remove();
    document.documentElement.classList.remove(kMarked);
    window.history.replaceState(window.history.state, '', window.location.pathname + window.location.hash);
    document.removeEventListener('keydown', escape);
    if (had_focus) document.querySelector<HTMLElement>('.nhsuk-skip-link')?.focus({ preventScroll: true });
  };
  const escape = (event: KeyboardEvent): void => {
    const typing = event.target instanceof Element && event.target.closest('input, textarea, select, details[open] > summary');
    if (event.key === 'Escape' && !typing && !event.defaultPrevented) end();
  };
  remove.addEventListener('click', end);
  document.addEventListener('keydown', escape);
  return box;
}

/// The id that an address's end names; as it is written if that can't be read.
function anchor_of(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

export function start_find_words(): void {
  const main = document.querySelector('main');
  const words = main ? wanted_words() : [];
  if (!main || words.length === 0) return;
  const marks = mark_all(main, new Set(words));
  if (marks.length === 0) return;
  main.before(bar(marks, words));
  // The bar stays at the top of the window, so what the address leads to must stand below it.
  document.documentElement.classList.add(kMarked);
  const anchor = anchor_of(window.location.hash);
  if (anchor) {
    document.getElementById(anchor)?.scrollIntoView();
  }
}
