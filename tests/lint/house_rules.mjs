// Checks the rules of the house that no ready-made linter knows: names, header comments, nothing of one machine.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { trackedFiles } from './tracked_files.mjs';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../..');
const problems = [];

function report(file, line, message, hint) {
  problems.push(`${file}${line ? `:${line}` : ''}: error: ${message}\n  hint: ${hint}`);
}

/** Hosts that this machine fetches packages from; a public address in documentation is none of them. */
function packageHosts() {
  const sources = [];
  try {
    sources.push(execFileSync('npm', ['config', 'get', 'registry'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    // Without npm there is no registry whose address could have leaked.
  }
  const apt = '/etc/apt';
  const lists = [path.join(apt, 'sources.list')];
  if (existsSync(path.join(apt, 'sources.list.d'))) {
    lists.push(...readdirSync(path.join(apt, 'sources.list.d')).map((name) => path.join(apt, 'sources.list.d', name)));
  }
  for (const list of lists) {
    if (existsSync(list)) sources.push(readFileSync(list, 'utf8').replace(/^\s*#.*$/gm, ''));
  }
  const hosts = new Set();
  for (const [, host] of sources.join('\n').matchAll(/\bhttps?:\/\/(?:[^\s/@]*@)?([^\s/]+)/g)) {
    if (!/^(localhost|127\.[\d.]+|\[::1\])$/.test(host)) hosts.add(host);
  }
  return [...hosts];
}

const machinePath = /(?:^|[\s"'`=(:])(\/(?:work|root|home)\/[\w.-]+)/;
// Pages and test data are named by what they are about.
const named = (file) => !/^(content|tests\/cases|tests\/fuzz\/corpus)\//.test(file);
const vagueName = /^(utils?|utilities|helpers?|managers?|common|misc|base)$/;

function checkName(file) {
  for (const part of file.split('/')) {
    const stem = part.replace(/^[._]+/, '').split('.')[0];
    if (vagueName.test(stem.toLowerCase())) {
      report(file, 0, `the name '${part}' does not say what it holds`, 'name it for its main type or function');
    }
  }
}

function checkHeaderComment(file, text) {
  const head = [];
  for (const line of text.split('\n')) {
    if (!line.startsWith('//') || line.trim() === '//') break; // the first paragraph
    head.push(line.replace(/^\/\/+\s?/, ''));
  }
  const sentence = head.join(' ').trim();
  if (!sentence) {
    report(file, 1, 'the header does not say what it is for', "start it with a comment of one sentence, '// ...'");
  } else if (!sentence.endsWith('.') || /[.!?] [A-Z]/.test(sentence)) {
    report(file, 1, 'the comment at the head is not one sentence', 'write one that ends with a full stop; move the rest down');
  }
}

function checkLines(file, text, hosts) {
  text.split('\n').forEach((line, index) => {
    const found = machinePath.exec(line);
    if (found) {
      report(file, index + 1, `names a path of one machine: '${found[1]}'`, 'use a path relative to the project');
    }
    for (const host of hosts) {
      if (line.includes(host)) {
        report(file, index + 1, `names a package host: '${host}'`, "leave the address to each machine's own settings");
      }
    }
    if (path.basename(file) === 'package-lock.json' && /"resolved":\s*"(https?|git|ssh)/.test(line)) {
      report(file, index + 1, 'the lock file holds an address to fetch from', "set 'omit-lockfile-registry-resolved' and write it again");
    }
  });
}

const hosts = packageHosts();
const files = trackedFiles(root);
for (const file of files) {
  if (named(file)) checkName(file);
  const bytes = readFileSync(path.join(root, file));
  if (bytes.length > 4 << 20 || bytes.subarray(0, 8000).includes(0)) continue;
  const text = bytes.toString('utf8');
  if (/^core\/(src|include)\/.*\.hpp$/.test(file)) checkHeaderComment(file, text);
  checkLines(file, text, hosts);
}
if (problems.length > 0) {
  console.log(problems.join('\n\n'));
  process.exitCode = 1;
}
console.log(`house rules: ${files.length} files, ${problems.length} problems`);
