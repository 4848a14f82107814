// Escape hides a word's explanation without moving the pointer or the focus; it comes back the next time.

const kDismissed = 'wm-term--dismissed';

export function start_terms(): void {
  const terms = [...document.querySelectorAll<HTMLElement>('.wm-term')];
  for (const term of terms) {
    const restore = (): void => term.classList.remove(kDismissed);
    term.addEventListener('mouseenter', restore);
    term.addEventListener('focusin', restore);
    term.addEventListener('click', restore);
  }
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      for (const term of terms.filter((each) => each.matches(':hover, :focus-within'))) {
        term.classList.add(kDismissed);
      }
    }
  });
}
