// Addresses that stand as text: lines break after their slashes, and paper shows them once.

function is_address_of(link: HTMLAnchorElement): boolean {
  const address = link.getAttribute('href') ?? '';
  const text = link.textContent ?? '';
  return text !== '' && [text, `mailto:${text}`, `http://${text}`, `https://${text}`].includes(address);
}

/// Lets lines break after the slashes of the text that `link` holds and nothing else.
function break_after_slashes(link: HTMLAnchorElement): void {
  const parts = (link.textContent ?? '').split(/(?<=[^/]\/)(?=[^/])/);
  link.replaceChildren(...parts.flatMap((part, index) => (index > 0 ? [document.createElement('wbr'), part] : [part])));
}

export function mark_addresses(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="http"], a[href^="mailto:"]')) {
    if (is_address_of(link)) {
      link.classList.add('wm-address');
      if (link.childElementCount === 0) {
        break_after_slashes(link);
      }
    }
  }
}
