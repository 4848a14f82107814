// What a reader searched for last, on this computer only. Nothing depends on it: where nothing can be kept, there is none.

const kMost = 8;
const kLongest = 200;

/// Each knowledge base has its own, since browsers keep one store for all local files.
function key(): string {
  return `waymark-searches:${document.querySelector('.wm-header__title')?.textContent ?? ''}`;
}

export function recent_searches(): string[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key()) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each): each is string => typeof each === 'string').slice(0, kMost) : [];
  } catch {
    return [];
  }
}

export function remember_search(text: string): void {
  const short = text.trim();
  if (short === '' || short.length > kLongest) return;
  try {
    const others = recent_searches().filter((each) => each !== short);
    window.localStorage.setItem(key(), JSON.stringify([short, ...others].slice(0, kMost)));
  } catch {
    // A full or forbidden store keeps nothing.
  }
}

export function forget_searches(): void {
  try {
    window.localStorage.removeItem(key());
  } catch {
    // There was nothing to forget.
  }
}
