// Prints a Typst file as PDF, timed from the markup to the file's bytes: node print_typst.mjs FILE.typ OUT.pdf
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const fonts = '/usr/share/fonts/truetype/noto';
const faces = ['Regular', 'Bold', 'Italic', 'BoldItalic'];
const [source, output] = process.argv.slice(2);

const compiler = NodeCompiler.create({
  workspace: path.dirname(path.resolve(source)),
  fontArgs: [{ fontBlobs: faces.map((face) => readFileSync(path.join(fonts, `NotoSans-${face}.ttf`))) }],
});
const [version] = compiler.query({ mainFileContent: '#metadata(str(sys.version)) <version>' }, { selector: '<version>', field: 'value' });

const start = process.hrtime.bigint();
const document = compiler.compile({ mainFilePath: path.resolve(source) });
if (document.hasError()) {
  document.printErrors();
  process.exit(1);
}
const bytes = compiler.pdf(document.result, { pdfStandard: 'ua-1' });
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
writeFileSync(output, bytes);
console.log(JSON.stringify({ seconds, version: `Typst ${version}` }));
