// Reads YAML as Waymark does, each scalar a string, and says what is wrong with it in its place.
import { LineCounter, parseDocument } from 'yaml';

/** The `document`, and `lineOf(offset)`: the line in `file`, in which `source` begins on `firstLine`. */
export function readYaml(source, file = 'YAML', firstLine = 1) {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { schema: 'failsafe', lineCounter, prettyErrors: false });
  const lineOf = (offset) => lineCounter.linePos(offset).line + firstLine - 1;
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) {
    throw new Error(`${file}:${lineOf(problem.pos[0])}: error: ${problem.message}\n  hint: 'waymark check content' says more`);
  }
  return { document, lineOf };
}

/** Its values, as they are in JSON. */
export function yamlValues(source, file) {
  return readYaml(source, file).document.toJS();
}
