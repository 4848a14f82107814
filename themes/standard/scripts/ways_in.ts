// The home page's ways in: two questions, and below them what helps this reader now.
import { element } from './element';

interface Choice {
  id: string;
  title: string;
  text: string;
}

function text_of(parent: Element, selector: string): string {
  return parent.querySelector(selector)?.textContent?.trim() ?? '';
}

/// One question: a choice each, of which one can be taken.
function question(name: string, legend: string, choices: Choice[], chosen: string): HTMLFieldSetElement {
  const radios = element('div', { className: 'nhsuk-radios wm-ways__radios' });
  for (const choice of choices) {
    const id = `wm-${name}-${choice.id}`;
    const input = element('input', { type: 'radio', className: 'nhsuk-radios__input', id, name: `wm-${name}`, value: choice.id });
    input.checked = choice.id === chosen;
    const label = element('label', { className: 'nhsuk-label nhsuk-radios__label', htmlFor: id }, choice.title);
    const item = element('div', { className: 'nhsuk-radios__item' }, input, label);
    if (choice.text) {
      item.append(element('div', { className: 'nhsuk-hint nhsuk-radios__hint', id: `${id}-hint` }, choice.text));
      input.setAttribute('aria-describedby', `${id}-hint`);
    }
    radios.append(item);
  }
  const title = element('legend', { className: 'nhsuk-fieldset__legend nhsuk-fieldset__legend--s' }, legend);
  const set = element('fieldset', { className: 'nhsuk-fieldset wm-ways__question' }, title, radios);
  return set;
}

/// The choices that the page's address holds: '#way=supplier.planning'.
function remembered(): string[] {
  const written = window.location.hash.replace('%3D', '=');
  return written.startsWith('#way=') ? written.slice('#way='.length).split('.') : [];
}

class WaysIn {
  private readonly roles: HTMLDetailsElement[];
  private readonly answer = element('div', { className: 'wm-ways__answer' });
  private readonly status = element('p', { className: 'nhsuk-u-visually-hidden' });
  private readonly form = element('form', { className: 'wm-ways__form' });

  constructor(private readonly section: HTMLElement, private readonly list: HTMLElement) {
    this.roles = [...list.querySelectorAll<HTMLDetailsElement>('.wm-way')];
    this.status.setAttribute('role', 'status');
  }

  start(): void {
    const stages = [...(this.roles[0]?.querySelectorAll<HTMLElement>('.wm-way__stage') ?? [])];
    const first = stages[0];
    if (!first) {
      return;
    }
    const [role = '', wanted = ''] = remembered();
    const known = stages.some((each) => each.dataset.stage === wanted);
    const stage = known ? wanted : (first.dataset.stage ?? '');
    const who = this.roles.map((each) => ({
      id: each.dataset.role ?? '',
      title: text_of(each, '.wm-way__role'),
      text: text_of(each, '.wm-way__text'),
    }));
    const where = stages.map((each) => ({
      id: each.dataset.stage ?? '',
      title: text_of(each, 'h3'),
      text: text_of(each, 'h3 + p'),
    }));
    this.form.append(question('role', 'Who are you?', who, role), question('stage', 'Where are you in the change?', where, stage));
    this.form.addEventListener('change', () => this.show(true));
    this.form.addEventListener('submit', (event) => event.preventDefault());
    const columns = element('div', { className: 'wm-ways__columns' }, this.form, this.answer);
    this.list.replaceWith(columns, this.status);
    this.section.classList.add('wm-ways--asking');
    this.show(false);
  }

  private chosen(name: string): string {
    return this.form.querySelector<HTMLInputElement>(`input[name="wm-${name}"]:checked`)?.value ?? '';
  }

  private show(by_reader: boolean): void {
    const role = this.roles.find((each) => each.dataset.role === this.chosen('role'));
    const stage = [...(role?.querySelectorAll<HTMLElement>('.wm-way__stage') ?? [])].find(
      (each) => each.dataset.stage === this.chosen('stage'),
    );
    if (!role || !stage) {
      this.answer.replaceChildren(element('p', {}, 'Choose who you are, and the pages that help you now appear here.'));
      return;
    }
    const who = text_of(role, '.wm-way__role');
    const title = text_of(stage, 'h3');
    const parts: Node[] = [element('h3', {}, `${who}: ${title}`)];
    const links = stage.querySelector('ul')?.cloneNode(true);
    const about = role.querySelector('.wm-way__about')?.cloneNode(true);
    for (const part of [links, about]) {
      if (part) {
        parts.push(part);
      }
    }
    this.answer.replaceChildren(...parts);
    if (by_reader) {
      const count = stage.querySelectorAll('li').length;
      this.status.textContent = `${count} ${count === 1 ? 'page' : 'pages'} for ${who}, ${title}`;
      window.history.replaceState(null, '', `#way=${role.dataset.role}.${stage.dataset.stage}`);
    }
  }
}

export function start_ways_in(): void {
  const section = document.querySelector<HTMLElement>('.wm-ways');
  const list = section?.querySelector<HTMLElement>('.wm-ways__roles');
  if (section && list) {
    new WaysIn(section, list).start();
  }
}
