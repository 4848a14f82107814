// Boxes that are wider than the screen can be scrolled with the keyboard, and say what they are.

const kLegible = 0.75;

function name_of(box: HTMLElement): string {
  if (box.matches('.wm-figure__drawing')) {
    return 'Picture';
  }
  return box.querySelector('caption')?.textContent ?? (box.matches('.wm-code') ? 'Code' : 'Table');
}

/// A name for each box; those with the same one get numbers, because screen readers list them.
function names_of(boxes: readonly HTMLElement[]): Map<HTMLElement, string> {
  const count = new Map<string, number>();
  return new Map(
    boxes.map((box) => {
      const name = name_of(box);
      const number = (count.get(name) ?? 0) + 1;
      count.set(name, number);
      return [box, `${name}${number > 1 ? ` ${number}` : ''}, scrolls sideways`];
    }),
  );
}

function follow(box: HTMLElement, name: string): void {
  if (box.scrollWidth > box.clientWidth + 1) {
    box.tabIndex = 0;
    box.setAttribute('role', 'region');
    box.setAttribute('aria-label', name);
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
  const names = names_of(boxes);
  const update = (): void => names.forEach((name, box) => follow(box, name));
  window.addEventListener('resize', update);
  for (const details of document.querySelectorAll('details')) {
    details.addEventListener('toggle', update);
  }
  update();
}
