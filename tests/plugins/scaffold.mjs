// Installs Waymark to a prefix, lets it write a new plugin, and builds and tests that outside this project.
// Usage: node tests/plugins/scaffold.mjs --build FOLDER
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import assert from 'node:assert/strict';

const build = path.resolve(process.argv[process.argv.indexOf('--build') + 1]);
const scratch = mkdtempSync(path.join(tmpdir(), 'waymark-scaffold-'));
const prefix = path.join(scratch, 'prefix');
const outside = path.join(scratch, 'outside');

/** Runs a command and gives back what it printed, both streams in one; a failure ends the test with all of it. */
function run(command, args, { fails = false } = {}) {
  try {
    const out = execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, CLICOLOR: '0' } });
    assert.ok(!fails, `'${command} ${args.join(' ')}' should have failed:\n${out}`);
    return out;
  } catch (error) {
    if (fails && error.status) return `${error.stdout}${error.stderr}`;
    throw new Error(`'${command} ${args.join(' ')}' failed:\n${error.stdout ?? ''}${error.stderr ?? error.message}`);
  }
}

try {
  run('cmake', ['--install', build, '--prefix', prefix]);
  const waymark = path.join(prefix, 'bin/waymark');
  assert.match(run(waymark, ['new', 'plugin', 'local-contacts', outside]), /made .*local-contacts\.cpp/);
  const folder = path.join(outside, 'local-contacts');
  const lines = readFileSync(path.join(folder, 'local-contacts.cpp'), 'utf8').split('\n').length - 1;
  assert.ok(lines <= 45, `the new plugin's source has ${lines} lines`);

  run('cmake', ['-S', folder, '-B', path.join(folder, 'build'), `-DCMAKE_PREFIX_PATH=${prefix}`, '-DCMAKE_CXX_FLAGS=-Wall -Wextra -Werror']);
  run('cmake', ['--build', path.join(folder, 'build')]);
  const plugin = path.join(folder, 'build/local-contacts.so');
  assert.ok(existsSync(plugin));
  const tested = run('ctest', ['--test-dir', path.join(folder, 'build'), '--output-on-failure', '--no-tests=error']);
  assert.match(tested, /100% tests passed, 0 tests failed out of 1/);

  // Its test can fail: with other words in the data the page does not show what is expected.
  writeFileSync(path.join(folder, 'sample/guide/contacts.yaml'), '- role: Nobody\n  telephone: none\n');
  assert.match(run('ctest', ['--test-dir', path.join(folder, 'build'), '--output-on-failure'], { fails: true }),
    /guide\/index\.html does not show\s+'Duty coordinator'/);
  // And the plugin tells its user what is wrong, with file and line.
  writeFileSync(path.join(folder, 'sample/guide/contacts.yaml'), '- role: Nobody\n  telefone: none\n');
  const wrong = run('ctest', ['--test-dir', path.join(folder, 'build'), '--output-on-failure'], { fails: true });
  assert.match(wrong, /guide\/contacts\.yaml:2:3: error: unknown key 'telefone' in the contact/);
  assert.match(wrong, /did you mean 'telephone'\?/);

  // Another major version of the kit is refused by CMake itself.
  const lists = path.join(folder, 'CMakeLists.txt');
  writeFileSync(lists, readFileSync(lists, 'utf8').replace(/find_package\(WaymarkPlugin [\d.]+/, 'find_package(WaymarkPlugin 99.0'));
  assert.match(run('cmake', ['-S', folder, '-B', path.join(folder, 'build-99'), `-DCMAKE_PREFIX_PATH=${prefix}`], { fails: true }),
    /requested version "99\.0"/);
  console.log('a new plugin was made, built and tested against an installed Waymark');
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
