// Opens the menu and the section's list where the screen has room for them.
// Why: browsers that know ::details-content do it by style; this is for the others, and tells screen readers.

const kTablet = '(min-width: 40.0625em)';
const kDesktop = '(min-width: 64em)';

export function open_drawers(): void {
  for (const drawer of document.querySelectorAll<HTMLDetailsElement>('.wm-drawer')) {
    const room = window.matchMedia(drawer.closest('.wm-header') ? kTablet : kDesktop);
    const follow = (): void => {
      drawer.open = room.matches;
    };
    room.addEventListener('change', follow);
    follow();
  }
}
