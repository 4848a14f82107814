// The search box of every page: '/' goes there, and what answers queries is loaded once somebody wants to search.

const kForm = 'form.wm-search';
const kEditable = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/// Puts the site's search script into the page, unless it is there.
function load_search(root: string): void {
  const name = 'assets/search.js';
  if (document.querySelector(`script[src$="${name}"]`)) return;
  const script = document.createElement('script');
  script.src = root + name;
  document.head.append(script);
}

function shown_input(): HTMLInputElement | undefined {
  const inputs = [...document.querySelectorAll<HTMLInputElement>(`${kForm} input[name=q]`)];
  return inputs.find((input) => input.getClientRects().length > 0);
}

export function start_search_box(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>(kForm)) {
    const root = form.dataset['root'] ?? '';
    form.action = `${root}search.html`;
    form.addEventListener('focusin', () => load_search(root));
    // A box that had the focus before this script ran.
    if (form.contains(document.activeElement)) load_search(root);
  }
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.closest(kEditable)) return;
    const input = shown_input();
    if (!input) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
