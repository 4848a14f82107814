// A filter for tables of further resources: by words, by group and by tag.
import { element } from './element';

interface Entry {
  readonly row: HTMLTableRowElement;
  readonly text: string;
  readonly group: string;
  readonly tags: readonly string[];
}

/// Words are compared without case and accents.
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function entry_of(row: HTMLTableRowElement): Entry {
  const group = row.dataset['group'] ?? '';
  const tags = (row.dataset['tags'] ?? '').split(';').filter((tag) => tag !== '');
  return { row, text: plain([row.textContent, group, ...tags].join(' ')), group, tags };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '').sort((a, b) => a.localeCompare(b));
}

function field(label: string, control: HTMLInputElement | HTMLSelectElement): HTMLElement {
  return element(
    'div',
    {},
    element('label', { className: 'nhsuk-label', htmlFor: control.id }, label),
    control,
  );
}

function choice(id: string, values: readonly string[]): HTMLSelectElement {
  return element(
    'select',
    { className: 'nhsuk-select', id },
    element('option', { value: '' }, 'All'),
    ...values.map((value) => element('option', { value }, value)),
  );
}

function start_filter(box: HTMLElement, number: number): void {
  const entries = [...box.querySelectorAll<HTMLTableRowElement>('tbody tr')].map(entry_of);
  const id = `wm-filter-${number}`;
  const words = element('input', { className: 'nhsuk-input', id: `${id}-words`, type: 'search', autocomplete: 'off' });
  const groups = choice(`${id}-group`, distinct(entries.map((entry) => entry.group)));
  const tags = choice(`${id}-tag`, distinct(entries.flatMap((entry) => entry.tags)));
  const result = element('p', {});
  result.setAttribute('role', 'status');
  const clear = element('button', { type: 'button', className: 'wm-link-button', hidden: true }, 'Show all');

  const apply = (): void => {
    const wanted = plain(words.value).split(/\s+/).filter((word) => word !== '');
    let shown = 0;
    for (const entry of entries) {
      const match =
        wanted.every((word) => entry.text.includes(word)) &&
        (groups.value === '' || groups.value === entry.group) &&
        (tags.value === '' || entry.tags.includes(tags.value));
      entry.row.hidden = !match;
      shown += match ? 1 : 0;
    }
    const filtered = wanted.length > 0 || groups.value !== '' || tags.value !== '';
    clear.hidden = !filtered;
    result.textContent =
      shown > 0 ? `Showing ${shown} of ${entries.length}` : 'Nothing found. Try other words, or show all.';
  };
  for (const control of [words, groups, tags]) {
    control.addEventListener('input', apply);
  }
  clear.addEventListener('click', () => {
    words.value = '';
    groups.value = '';
    tags.value = '';
    apply();
    words.focus();
  });

  const fields = element('div', { className: 'wm-filter__fields' }, field('Find in this list', words));
  if (groups.options.length > 2) {
    fields.append(field('Group', groups));
  }
  if (tags.options.length > 2) {
    fields.append(field('Tag', tags));
  }
  const results = element('div', { className: 'wm-filter__result' }, result, clear);
  const filter = element('div', { className: 'wm-filter' }, fields, results);
  filter.setAttribute('role', 'search');
  filter.setAttribute('aria-label', number === 1 ? 'Find resources' : `Find resources, list ${number}`);
  box.prepend(filter);
  apply();
}

export function start_filters(): void {
  let number = 0;
  for (const box of document.querySelectorAll<HTMLElement>('.wm-resources[data-filter]')) {
    start_filter(box, ++number);
  }
}
