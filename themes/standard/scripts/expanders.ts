// Expanders: all at once, for paper, and for links into them.
import { element } from './element';

const kInMain = 'main details.nhsuk-details';

/// Opens what is closed while the page prints, and closes it again.
function open_for_print(): void {
  let opened: HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>(`${kInMain}:not([open])`)];
    for (const details of opened) {
      details.open = true;
    }
  });
  window.addEventListener('afterprint', () => {
    for (const details of opened) {
      details.open = false;
    }
    opened = [];
  });
}

/// Opens the expanders around the element that the address names, and goes there.
function open_target(): void {
  let name = '';
  try {
    name = decodeURIComponent(window.location.hash.slice(1));
  } catch {
    return;
  }
  const target = name ? document.getElementById(name) : null;
  let closed = false;
  for (let at = target?.parentElement?.closest('details'); at; at = at.parentElement?.closest('details')) {
    closed ||= !at.open;
    at.open = true;
  }
  if (target && closed) {
    target.scrollIntoView();
  }
}

function add_open_all(expanders: HTMLDetailsElement[]): void {
  const first = expanders[0];
  if (!first || expanders.length < 2) {
    return;
  }
  const look = 'nhsuk-button nhsuk-button--secondary nhsuk-button--small';
  const button = element('button', { type: 'button', className: look });
  const all_open = (): boolean => expanders.every((expander) => expander.open);
  const name = (): void => {
    button.textContent = all_open() ? 'Close all' : 'Open all';
  };
  button.addEventListener('click', () => {
    const open = !all_open();
    for (const expander of expanders) {
      expander.open = open;
    }
    name();
  });
  for (const expander of expanders) {
    expander.addEventListener('toggle', name);
  }
  name();
  first.before(element('p', { className: 'wm-expand-all' }, button));
}

export function start_expanders(): void {
  add_open_all([...document.querySelectorAll<HTMLDetailsElement>('main .nhsuk-expander')]);
  open_for_print();
  window.addEventListener('hashchange', open_target);
  open_target();
}
