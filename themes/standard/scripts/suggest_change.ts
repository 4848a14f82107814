// Suggestions of a change: a mail for each part of the page, which also holds the words that the reader has marked.
import { element } from './element';

const kMostLetters = 300;  // so that every mail program takes the address
const kPartLine = 'Part of the page: ';
const kParts = 'main h2[id], main h3[id], main .wm-worksheet[id]';

/// The name of a part: its heading, or a worksheet's title.
function title_of(part: Element): string {
  const heading = part.matches('.wm-worksheet') ? part.querySelector('.wm-worksheet__title') : part;
  return heading?.textContent?.trim() ?? '';
}

/// Words marked in the page's content, and where they start; nothing if there are none.
function marked(): { words: string; at: Node } | undefined {
  const selection = window.getSelection();
  const content = document.getElementById('maincontent');
  const at = selection && !selection.isCollapsed ? selection.getRangeAt(0).startContainer : null;
  if (!selection || !content || !at || !content.contains(at)) {
    return undefined;
  }
  const words = selection.toString().replace(/\s+/g, ' ').trim();
  return words ? { words: words.length > kMostLetters ? `${words.slice(0, kMostLetters)} …` : words, at } : undefined;
}

/// The part that `at` lies in: the last one that starts before it.
function part_at(parts: Element[], at: Node): Element | undefined {
  return parts.filter((part) => part.contains(at) || part.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING).pop();
}

/// The mail `href`, about `part` of the page and the marked words.
function mail(href: string, part: Element | undefined, words: string): string {
  const [address = '', query = ''] = href.split('?');
  const fields = new URLSearchParams(query);
  let subject = fields.get('subject') ?? '';
  let body = fields.get('body') ?? '';
  // Why: functions, since '$&' in a text that replaces another has a meaning of its own.
  if (part) {
    subject = subject.replace(' (', () => `#${part.id} (`);
    body = body.replace(kPartLine, () => `${kPartLine}${title_of(part)} (#${part.id})`);
  }
  if (words) {
    body = body.replace('\r\n\r\n', () => `\r\nThe words: ${words}\r\n\r\n`);
  }
  return `${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}

export function start_suggest_change(): void {
  const whole = document.querySelector<HTMLAnchorElement>('a[data-suggest-change]');
  if (!whole) {
    return;
  }
  const plain = whole.href;
  const parts = [...document.querySelectorAll(kParts)].filter((part) => part.id && title_of(part));
  let last: ReturnType<typeof marked>;
  // Why: opening the list or following a link takes the marking away; the last one is meant, until the reader goes on.
  document.addEventListener('selectionchange', () => {
    last = marked() ?? last;
  });
  document.addEventListener('mousedown', (event) => {
    if (event.target instanceof Element && !event.target.closest('.wm-about')) {
      last = undefined;
    }
  });
  whole.addEventListener('click', () => {
    whole.href = last ? mail(plain, part_at(parts, last.at), last.words) : plain;
  });
  if (parts.length === 0) {
    return;
  }
  const list = element('ul');
  for (const part of parts) {
    const hidden = element('span', { className: 'nhsuk-u-visually-hidden' }, 'Suggest a change to ');
    const link = element('a', { href: mail(plain, part, '') }, hidden, title_of(part));
    list.append(element('li', {}, link));
  }
  const title = element('summary', { className: 'wm-suggest__summary' }, 'Suggest a change to one part of this page');
  const what = 'Each link opens a mail to the page’s owner. It names the page, the part and the edition.';
  const details = element('details', { className: 'wm-suggest' }, title, element('p', {}, what), list);
  whole.closest('p')?.after(details);
}
