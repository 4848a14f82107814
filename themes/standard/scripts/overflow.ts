// Boxes that are wider than the screen can be scrolled with the keyboard, and say what they are.

const kLegible = 0.75;

function name_of(box: HTMLElement): string {
  if (box.matches('.wm-figure__drawing')) {
    return 'Picture, scrolls sideways';
  }
  return box.matches('.wm-code') ? 'Code, scrolls sideways' : 'Table, scrolls sideways';
}

function follow(box: HTMLElement): void {
  if (box.scrollWidth > box.clientWidth + 1) {
    box.tabIndex = 0;
    box.setAttribute('role', 'region');
    box.setAttribute('aria-label', name_of(box));
  } else if (box.getAttribute('role') === 'region') {
    box.removeAttribute('tabindex');
    box.removeAttribute('role');
    box.removeAttribute('aria-label');
  }
}

export function watch_overflow(): void {
  // A drawing shrinks to three quarters, where its text is still legible, and scrolls from there.
  for (const drawing of document.querySelectorAll<SVGSVGElement>('.wm-figure__drawing > svg')) {
    drawing.style.maxWidth = '100%';
    drawing.style.minWidth = `${Math.floor(drawing.width.baseVal.value * kLegible)}px`;
  }
  const boxes = [...document.querySelectorAll<HTMLElement>('.wm-table, .wm-figure__drawing, .wm-code')];
  const update = (): void => boxes.forEach(follow);
  window.addEventListener('resize', update);
  for (const details of document.querySelectorAll('details')) {
    details.addEventListener('toggle', update);
  }
  update();
}
