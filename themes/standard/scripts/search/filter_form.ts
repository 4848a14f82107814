// The filters beside the results: a group of boxes to tick for each thing that results differ in.
import { element } from '../element';
import type { Answer } from './answer';
import { is_filtered, kGroups, kNoFilters, values_of, type Filters, type Group } from './filters';
import type { Root } from './root';

const kLegends: Readonly<Record<Group, string>> = {
  pack: 'Part of the knowledge base',
  kind: 'Kind',
  audience: 'Audience',
  from: 'National or local',
};
const kWide = '(min-width: 64em)';

interface Box {
  readonly value: string;
  readonly input: HTMLInputElement;
  readonly count: HTMLElement;
  readonly item: HTMLElement;
}

export class FilterForm {
  readonly element: HTMLDetailsElement;
  private readonly groups = new Map<Group, { readonly fieldset: HTMLElement; readonly boxes: readonly Box[] }>();
  private readonly clear: HTMLButtonElement;
  private readonly chosen: HTMLElement;

  constructor(root: Root, changed: (filters: Filters) => void) {
    const values = values_of(root);
    this.chosen = element('span', { className: 'wm-filters__chosen' });
    const summary = element('summary', { className: 'wm-filters__summary' }, 'Filters', this.chosen);
    this.element = element('details', { className: 'wm-filters' }, summary);
    this.element.setAttribute('aria-label', 'Filters');
    for (const group of kGroups) {
      if (values[group].length < 2) continue;
      const boxes = values[group].map(({ value, name }, index) => this.box(group, value, name, index));
      const legend = element('legend', { className: 'nhsuk-fieldset__legend' }, kLegends[group]);
      const list = element('div', { className: 'nhsuk-checkboxes nhsuk-checkboxes--small' }, ...boxes.map(({ item }) => item));
      const fieldset = element('fieldset', { className: 'nhsuk-fieldset wm-filters__group' }, legend, list);
      this.groups.set(group, { fieldset, boxes });
      this.element.append(fieldset);
    }
    this.clear = element('button', { type: 'button', className: 'wm-link-button' }, 'Remove filters');
    this.element.append(this.clear);
    this.element.addEventListener('change', () => changed(this.filters));
    this.clear.addEventListener('click', () => {
      summary.focus();
      changed(kNoFilters);
    });
    const room = window.matchMedia(kWide);
    const follow = (): void => {
      this.element.open = room.matches;
    };
    room.addEventListener('change', follow);
    follow();
  }

  /// Whether there is any choice.
  get useful(): boolean {
    return this.groups.size > 0;
  }

  /// Ticks what is chosen and says how many results each value has. What has none, and is not chosen, is left out.
  show(answer: Answer): void {
    const { filters, counter } = answer;
    let any = false;
    for (const [group, { fieldset, boxes }] of this.groups) {
      let shown = 0;
      for (const box of boxes) {
        const pages = counter.pages_with(group, box.value);
        box.input.checked = filters[group].includes(box.value);
        box.count.textContent = ` (${pages}${answer.more ? '+' : ''})`;
        box.item.hidden = pages === 0 && !box.input.checked;
        shown += box.item.hidden ? 0 : 1;
      }
      fieldset.hidden = shown < 2 && filters[group].length === 0;
      any ||= !fieldset.hidden;
    }
    const count = kGroups.reduce((sum, group) => sum + filters[group].length, 0);
    this.chosen.textContent = count === 0 ? '' : `, ${count} chosen`;
    this.clear.hidden = !is_filtered(filters);
    this.element.hidden = !any;
  }

  private get filters(): Filters {
    const chosen = { ...kNoFilters } as Record<Group, readonly string[]>;
    for (const [group, { boxes }] of this.groups) {
      chosen[group] = boxes.filter(({ input }) => input.checked).map(({ value }) => value);
    }
    return chosen;
  }

  private box(group: Group, value: string, name: string, index: number): Box {
    const id = `wm-filter-${group}-${index}`;
    const input = element('input', { className: 'nhsuk-checkboxes__input', type: 'checkbox', id, value });
    const count = element('span', { className: 'wm-filters__count' });
    const label = element('label', { className: 'nhsuk-label nhsuk-checkboxes__label', htmlFor: id }, name, count);
    const item = element('div', { className: 'nhsuk-checkboxes__item' }, input, label);
    return { value, input, count, item };
  }
}
