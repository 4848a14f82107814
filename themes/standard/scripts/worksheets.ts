// Paper shows all that was typed: a box on the screen scrolls, one on paper can't.

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const kControls =
  '.wm-worksheet :is(textarea, .wm-choice:not(.wm-choice--ticks) > select, input:not([type=checkbox], [type=radio]))';
const kWritten = 'wm-is-written';
const kBlank = 'wm-is-blank';

function text_of(control: Control): string {
  if (control instanceof HTMLSelectElement) {
    return control.value === '' ? '' : (control.selectedOptions[0]?.text ?? '');
  }
  if (control.type === 'date' && control instanceof HTMLInputElement && control.valueAsDate) {
    const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
    return control.valueAsDate.toLocaleDateString(document.documentElement.lang || undefined, options);
  }
  return control.value;
}

export function start_worksheets(): void {
  const controls = [...document.querySelectorAll<Control>(kControls)];
  const restore = (): void => {
    document.querySelectorAll('.wm-worksheet .wm-written').forEach((written) => written.remove());
    controls.forEach((control) => control.classList.remove(kWritten, kBlank));
  };
  window.addEventListener('beforeprint', () => {
    restore();
    for (const control of controls) {
      const text = text_of(control);
      control.classList.add(text === '' ? kBlank : kWritten);
      if (text !== '') {
        const written = document.createElement('span');
        written.className = 'wm-written';
        written.textContent = text;
        control.after(written);
      }
    }
  });
  window.addEventListener('afterprint', restore);
}
