// Measures plugins: the worker's start, a call's cost above the plugin's own time, what many directives add to a build,
// and the plugins that ship on large data.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, keepResults, measure, median, noteLoad, root, run, verdict, workFolder } from './measure.mjs';

const build = path.join(root, 'build');
const waymark = path.join(build, 'waymark');
const timer = path.join(build, 'waymark_plugin_bench');
const echo = path.join(build, 'tests/plugins/echo.so');
const pages = 10000;
const directives = 1000;

const numbers = (count) => Array.from({ length: count }, (_, index) => index);

/** 500 activities by 100 roles, one accountable each, a letter in a quarter of the cells. */
function raciMatrix() {
  const roles = numbers(100);
  const lines = [['Activity', ...roles.map((role) => `Role ${role}`)].join(',')];
  for (const row of numbers(500)) {
    const cell = (role) => (role === row % 100 ? 'A/R' : (row * 7 + role * 13) % 4 === 0 ? 'RCI'[(row + role) % 3] : '');
    lines.push([`Activity ${row}`, ...roles.map(cell)].join(','));
  }
  return `${lines.join('\n')}\n`;
}

/** 2,000 legs in 20 vehicles, each with three figures, with links between neighbours and a rendezvous every ten legs. */
function convoy() {
  const lines = ['title: Large convoy', 'start: 2027-01-04', 'arrive-by: 2030-06-28', 'chance: {samples: 10000, seed: 7}', 'vehicles:'];
  const leg = (vehicle, number) => `v${vehicle}-leg-${number}`;
  for (const vehicle of numbers(20)) {
    lines.push(`  - id: v${vehicle}`, `    name: Vehicle ${vehicle}`, '    legs:');
    for (const number of numbers(100)) {
      const days = 5 + ((vehicle * 31 + number * 17) % 10);
      const after = number === 0 ? [] : [leg(vehicle, number - 1)];
      if (vehicle > 0 && number % 7 === 3) after.push(leg(vehicle - 1, number - 2));
      const waits = after.length > 1 ? `, after: [${after.join(', ')}]` : '';
      lines.push(`      - {id: ${leg(vehicle, number)}, name: Leg ${vehicle}.${number}, duration: [${days - 3} days, ${days} days, ${days + 9} days]${waits}}`);
    }
  }
  lines.push('rendezvous:');
  for (const meeting of numbers(9)) {
    const vehicles = [0, 5, 10, 15];
    const at = 10 * (meeting + 1);
    lines.push(`  - name: Meeting ${meeting}`, `    after: [${vehicles.map((vehicle) => leg(vehicle, at - 1)).join(', ')}]`,
      `    before: [${vehicles.map((vehicle) => leg(vehicle, at)).join(', ')}]`);
  }
  return `${lines.join('\n')}\n`;
}

/** 1,000 items in 10 components of 10 foundations. */
function framework() {
  const lines = ['schema: 1', 'id: large', 'title: Large framework', 'levels:'];
  for (const level of numbers(4)) lines.push(`  - {id: level-${level}, title: Level ${level}, counts: ${level}, text: What level ${level} means.}`);
  lines.push('goal: level-3', 'components:');
  for (const component of numbers(10)) {
    lines.push(`  - id: c${component}`, `    title: Component ${component}`, '    foundations:');
    for (const foundation of numbers(10)) {
      lines.push(`      - id: c${component}-f${foundation}`, `        title: Foundation ${component}.${foundation}`, '        items:');
      for (const item of numbers(10)) {
        lines.push(`          - {id: c${component}-f${foundation}-i${item}, title: Item ${item}, text: 'A sentence says what is in place, and for whom it is.'}`);
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

function frameworkAnswers() {
  const lines = ['schema: 1', 'id: answers', 'framework: large', 'title: Answers', 'date: 2026-11-10', 'answers:'];
  for (const each of numbers(1000)) {
    const id = `c${Math.floor(each / 100)}-f${Math.floor(each / 10) % 10}-i${each % 10}`;
    lines.push(`  ${id}: {now: What we do now in a sentence., agreed: level-${each % 4}, target: level-3, actions: What we will do., lead: Team manager, deadline: 2027-03-31}`);
  }
  return `${lines.join('\n')}\n`;
}

/** Appends a directive of 1 KB to every tenth page of the corpus, and lets it run the plugin. */
function addDirectives(content) {
  const files = readdirSync(content, { recursive: true }).filter((name) => name.endsWith('.md')).sort();
  const body = `${'Fifty bytes of text, as a page of guidance has it.'.repeat(20)}\n`;
  for (const index of numbers(directives)) {
    const file = path.join(content, files[Math.floor((index * files.length) / directives)]);
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n\`\`\`{echo}\n${body}\`\`\`\n`);
  }
  run(waymark, ['plugin', 'add', echo, content]);
}

/** The build of 10,000 pages without and with 1,000 directives, in turn. */
function timeBuilds(folder, runs) {
  const output = path.join(folder, 'output');
  const ways = { plain: path.join(folder, 'plain'), directives: path.join(folder, 'directives') };
  for (const way of Object.values(ways)) run(path.join(build, 'tests/bench/waymark_corpus'), [String(pages), way]);
  addDirectives(path.join(ways.directives, 'waymark'));
  const times = { plain: [], directives: [] };
  for (let i = 0; i < runs; ++i) {
    for (const [name, way] of Object.entries(ways)) {
      times[name].push(measure(folder, output, waymark, ['build', path.join(way, 'waymark'), '--output', output, '--quiet']).seconds);
    }
  }
  return { plain: median(times.plain), directives: median(times.directives) };
}

function timePlugin(folder, plugin, directive, files) {
  const options = Object.entries(files).map(([option, [name, text]]) => {
    const file = path.join(folder, name);
    writeFileSync(file, text());
    return `${option}=${file}`;
  });
  return JSON.parse(run(timer, [path.join(build, 'plugins', `${plugin}.so`), directive, ...options]));
}

const { values: options } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
try {
  const folder = workFolder();
  const load = noteLoad();
  const gate = JSON.parse(run(timer, [echo]));
  console.log(`A process that does nothing: ${gate.bare} ms; a call: ${gate.call} ms, of which the plugin's own work takes ${gate.own} ms`);
  const builds = timeBuilds(folder, Number(options.runs));
  console.log(`A build of ${pages} pages: ${builds.plain.toFixed(3)} s, with ${directives} directives ${builds.directives.toFixed(3)} s`);
  const frameworkFiles = { framework: ['framework.yaml', framework], answers: ['answers.yaml', frameworkAnswers] };
  const large = {
    'a RACI matrix of 500 x 100': timePlugin(folder, 'raci-grid', 'raci-matrix', { data: ['raci.csv', raciMatrix] }),
    'a convoy of 2,000 legs, 10,000 samples': timePlugin(folder, 'convoy-planner', 'convoy', { data: ['convoy.yaml', convoy] }),
    'results of a framework of 1,000 items': timePlugin(folder, 'maturity-framework', 'maturity-results', frameworkFiles),
    'the plan of a framework of 1,000 items': timePlugin(folder, 'maturity-framework', 'maturity-plan', frameworkFiles),
  };
  const verdicts = [
    verdict('start of a worker in ms', gate.start, 5, 5),
    verdict("a call with 20 KB above the plugin's own time in ms", gate.call - gate.own, 1, 1),
    verdict(`${directives} directives of 1 KB in a build of ${pages} pages, against none`, builds.directives / builds.plain, 1.2, 1.2),
    ...Object.entries(large).map(([what, { time }]) => verdict(`${what} in ms`, time, 500, 500)),
  ];
  keepResults('plugins', { load, gate, builds, large, verdicts });
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(`bench: error: ${error.message}`);
  process.exitCode = 1;
}
