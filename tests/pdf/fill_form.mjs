// Fills in a PDF's form as somebody in a browser does, with pdf.js.
import { readFileSync } from 'node:fs';
import { open_pdf, read_pdf } from './read_pdf.mjs';

/** What pdf.js keeps of a widget when the field gets `value`: text, or the option of a choice; true or false of a tick. */
function state_of(field, widget, value) {
  if (field.type === 'radio') return widget.option === value;
  return value;
}

/** The bytes of the file with `values` (a Map) in its fields, by name. Throws if the form lacks one. */
export async function fill_form(file, values) {
  const { fields } = await read_pdf(file);
  const document = await open_pdf(readFileSync(file));
  try {
    for (const [name, value] of values) {
      const field = fields.find((each) => each.name === name);
      if (!field) throw new Error(`the form has no field '${name}'`);
      for (const widget of field.widgets) {
        document.annotationStorage.setValue(widget.id, { value: state_of(field, widget, value) });
      }
    }
    return await document.saveDocument();
  } finally {
    await document.loadingTask.destroy();
  }
}
