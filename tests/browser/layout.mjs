// Finds text that a reader could not see: wider than the screen, or cut off.

/** Texts that stand outside the screen's width, save in boxes that scroll and in text for screen readers only. */
export function overflowing(tab) {
  return tab.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found = [];
    if (document.documentElement.scrollWidth > width) {
      found.push(`the page scrolls sideways: ${document.documentElement.scrollWidth} of ${width}`);
    }
    const scrolls = (element) => {
      for (let at = element; at; at = at.parentElement) {
        if (at.matches('.nhsuk-u-visually-hidden, thead') || /auto|scroll/.test(getComputedStyle(at).overflowX)) {
          return at !== document.documentElement && at !== document.body;
        }
      }
      return false;
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      if (text.data.trim() === '' || !text.parentElement.checkVisibility()) {
        continue;
      }
      const range = document.createRange();
      range.selectNodeContents(text);
      const outside = [...range.getClientRects()].some((box) => box.width > 1 && (box.right > width + 1 || box.left < -1));
      if (outside && !scrolls(text.parentElement)) {
        found.push(`'${text.data.trim().slice(0, 40)}' in ${text.parentElement.className || text.parentElement.tagName}`);
      }
    }
    return found;
  });
}
