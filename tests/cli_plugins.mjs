// 'waymark plugin' as people and scripts use it: adding, listing, checking, signing, verifying, and the sandbox.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { parseArgs } from 'node:util';

const tests = path.dirname(new URL(import.meta.url).pathname);
const { values: options } = parseArgs({
  options: { waymark: { type: 'string', default: path.join(tests, '../build/waymark') } },
});
const program = path.resolve(options.waymark);
const plugins = path.join(path.dirname(program), 'tests/plugins');
const has = (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
const minisign = has('minisign');
const withoutMinisign = minisign ? false : "'minisign' is not installed";

// A pair that minisign made for these tests.
const publicKey = 'RWTPIWcvl5izC82zcx6s5sFQaTivNSDH+5KD5MmDumx4B91TT56kvE2l';
const otherPublicKey = 'RWRTL50TdfEHmRbTDW0tNOoAwqQK3WjXMttNcWWGw6cbMKQh0AnNQ2gz';
const secretKey = `untrusted comment: minisign encrypted secret key
RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAzyFnL5eYswud+7XojZEmfgTeeOeHz/dqE4FtFQBRy+hAGQ+P2RLT9s2zcx6s5sFQaTivNSDH+5KD5MmDumx4B91TT56kvE2lAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
`;
let scratch;

before(() => {
  scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-cli-plugins-'));
});
after(() => fs.rmSync(scratch, { recursive: true, force: true }));

function run(command, line, { cwd = scratch, ...more } = {}) {
  const done = spawnSync(command, line, { cwd, env: { ...process.env, NO_COLOR: '1' }, encoding: 'utf8', timeout: 120000, killSignal: 'SIGKILL', ...more });
  if (done.error) throw done.error;
  return { code: done.status, out: done.stdout, err: done.stderr };
}
const waymark = (line, more) => run(program, line, more);

/** A knowledge base with one page, in a folder of its own. */
function base(name, page = '', more = '') {
  const folder = path.join(scratch, name);
  fs.mkdirSync(path.join(folder, 'guide'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'knowledge-base.yaml'), `id: kb\ntitle: Our base\npacks: [guide]\n${more}`);
  fs.writeFileSync(path.join(folder, 'guide/pack.yaml'), 'id: guide\ntitle: Guide\nversion: 1.0.0\n');
  fs.writeFileSync(path.join(folder, 'guide/page.md'), `---\ntitle: Page\n---\n\nText.\n\n${page}`);
  return folder;
}

/** A folder of its own with a copy of a plugin. */
function copyOf(plugin, name) {
  const folder = path.join(scratch, name);
  fs.mkdirSync(folder);
  fs.copyFileSync(path.join(plugins, `${plugin}.so`), path.join(folder, `${plugin}.so`));
  fs.writeFileSync(path.join(folder, 'key'), secretKey);
  return folder;
}

/** Runs a command on a terminal of its own, and types `answer` once it has asked `question`. */
function typedInto(command, question, answer, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn('script', ['-qec', command, 'typescript'], { cwd, timeout: 120000, killSignal: 'SIGKILL' });
    let out = '';
    let typed = false;
    child.stdout.on('data', (bytes) => {
      out += bytes;
      if (!typed && out.includes(question)) {
        typed = true;
        child.stdin.write(answer);
      }
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out }));
  });
}

const good = (name) => path.join(plugins, `${name}.so`);
const relative = (text) => text.replaceAll(`${plugins}/`, '');

test('each subcommand of plugin has help with an example', () => {
  for (const name of ['list', 'add', 'check', 'sign', 'verify']) {
    const { code, out, err } = waymark(['plugin', name, '--help']);
    assert.equal(code, 0);
    assert.equal(err, '');
    assert.match(out, new RegExp(`^Example: waymark plugin ${name} `, 'm'));
    assert.match(waymark(['plugin', '--help']).out, new RegExp(`^  ${name} +[A-Z]`, 'm'));
  }
});

test('wrong use ends with 2 and a hint', () => {
  for (const line of [[], ['ad'], ['add'], ['check'], ['check', 'a', 'b'], ['sign', 'x.so'], ['sign', 'x.so', '--key', 'k', '--password-fd', '-1'],
    ['sign', 'x.so', '--key', 'k', '--password', 'p'], ['verify']]) {
    const { code, out, err } = waymark(['plugin', ...line]);
    assert.equal(code, 2, `${line.join(' ')}\n${err}`);
    assert.equal(out, '');
    assert.match(err, /error: [^\n]+\n  hint: [^\n]+\n$/);
  }
  assert.equal(waymark(['plugin', 'lst']).err, "waymark: error: unknown command 'plugin lst'\n  hint: did you mean 'plugin list'?\n");
});

test('add says what it added, and list shows it', () => {
  const folder = base('added', '```{echo}\nSaid.\n```\n');
  assert.deepEqual(waymark(['plugin', 'list'], { cwd: folder }), { code: 0, out: 'there are no plugins\n', err: '' });
  const added = waymark(['plugin', 'add', good('echo'), good('moody'), '.'], { cwd: folder });
  assert.deepEqual(added, {
    code: 0,
    out: 'added echo 1.0.0 as plugins/echo.so\n  directives: echo\n  capabilities: assets, downloads\n  signed by: not checked\n'
      + 'added moody 0.1.0 as plugins/moody.so\n  directives: mood\n  capabilities: none\n  signed by: not checked\n',
    err: '',
  });
  assert.deepEqual(fs.readdirSync(path.join(folder, 'plugins')).sort(), ['echo.so', 'moody.so']);
  assert.deepEqual(waymark(['plugin', 'list'], { cwd: folder }), {
    code: 0,
    out: 'id     version  directives  capabilities       file              state\n'
      + 'echo   1.0.0    echo        assets, downloads  plugins/echo.so   ok\n'
      + 'moody  0.1.0    mood        -                  plugins/moody.so  ok\n',
    err: '',
  });
  const lock = fs.readFileSync(path.join(folder, 'plugins.lock'), 'utf8');
  assert.equal(waymark(['plugin', 'add', good('echo')], { cwd: folder }).out, 'echo 1.0.0 is added already; nothing was changed\n');
  assert.equal(fs.readFileSync(path.join(folder, 'plugins.lock'), 'utf8'), lock);
  assert.deepEqual(waymark(['build', '--quiet'], { cwd: folder }), { code: 0, out: '', err: '' });
});

test('add says what it replaced, with both versions and hashes', () => {
  const folder = base('replaced');
  waymark(['plugin', 'add', good('echo'), folder]);
  const file = path.join(folder, 'plugins.lock');
  const before = '0'.repeat(64);
  const lock = fs.readFileSync(file, 'utf8');
  const [, now] = /sha256: (\w+)/.exec(lock);
  fs.writeFileSync(file, lock.replace('version: 1.0.0', 'version: 0.9.0').replace(now, before));
  const { code, out } = waymark(['plugin', 'add', good('echo'), folder]);
  assert.equal(code, 0);
  assert.equal(out, `replaced echo 0.9.0 by 1.0.0\n  sha256 before: ${before}\n  sha256 now:    ${now}\n`
    + '  directives: echo\n  capabilities: assets, downloads\n  signed by: not checked\n');
  assert.equal(fs.readFileSync(file, 'utf8'), lock);
});

test('list names every plugin that cannot be used, and ends with 1', () => {
  const folder = base('spoilt');
  waymark(['plugin', 'add', good('echo'), good('moody'), good('noisy'), folder]);
  fs.appendFileSync(path.join(folder, 'plugins/echo.so'), '\n');
  fs.rmSync(path.join(folder, 'plugins/moody.so'));
  fs.writeFileSync(path.join(folder, 'plugins/new.so'), '');
  const { code, out, err } = waymark(['plugin', 'list', 'spoilt']);
  assert.equal(code, 1);
  assert.deepEqual([...out.matchAll(/(\S+)\.so +(.*)$/gm)].map(([, file, state]) => `${file} ${state}`),
    ['spoilt/plugins/echo changed', 'spoilt/plugins/moody missing', 'spoilt/plugins/new not listed', 'spoilt/plugins/noisy ok']);
  assert.match(err, /^spoilt\/plugins\/new\.so: error: this plugin is not listed in plugins\.lock, so it is not loaded\n  hint: if you trust it: waymark plugin add spoilt\/plugins\/new\.so spoilt$/m);
  const json = JSON.parse(waymark(['plugin', 'list', 'spoilt', '--json']).out);
  assert.deepEqual(json.plugins.map(({ id, state }) => [id, state]), [['echo', 'changed'], ['moody', 'missing'], [undefined, 'not listed'], ['noisy', 'ok']]);
  assert.equal(json.errors, 3);
  assert.equal(json.diagnostics[0].file, 'spoilt/plugins/echo.so');
});

test('the hint of a plugin that is not listed lets it be built', () => {
  const folder = base('hinted', '```{echo}\nSaid.\n```\n');
  fs.mkdirSync(path.join(folder, 'plugins'));
  fs.copyFileSync(good('echo'), path.join(folder, "plugins/it's new.so"));
  const { code, err } = waymark(['check', 'hinted', '--quiet']);
  assert.equal(code, 1);
  const [, command] = /hint: if you trust it: (waymark .*)$/m.exec(err);
  assert.equal(run('sh', ['-c', command.replace('waymark', program)]).code, 0);
  assert.deepEqual(fs.readdirSync(path.join(folder, 'plugins')), ['echo.so']);
  assert.equal(waymark(['check', 'hinted', '--quiet']).code, 0);
});

test('nothing is added where it cannot be', () => {
  const empty = path.join(scratch, 'nothing-here');
  fs.mkdirSync(empty);
  assert.equal(waymark(['plugin', 'add', good('echo'), empty]).code, 3);
  assert.deepEqual(fs.readdirSync(empty), []);
  const wrong = base('wrong-base', '', 'trust: [no-key]\n');
  const refused = waymark(['plugin', 'add', good('echo'), 'wrong-base']);
  assert.equal(refused.code, 1);
  assert.match(refused.err, /^wrong-base\/knowledge-base\.yaml:4:9: error: 'trust' in knowledge-base\.yaml has what is no minisign public key: 'no-key'$/m);
  assert.ok(!fs.existsSync(path.join(wrong, 'plugins.lock')));
  const text = path.join(scratch, 'text.so');
  fs.writeFileSync(text, 'no library\n');
  const no = waymark(['plugin', 'add', 'text.so', base('right-base')]);
  assert.equal(no.code, 3);
  assert.equal(no.err, "text.so: error: the plugin is not a shared library\n  hint: give the '.so' file that the plugin's build makes\n");
});

test('check says what a plugin is, and which layers confine it', () => {
  const { code, out, err } = waymark(['plugin', 'check', good('echo')]);
  assert.equal(code, 0);
  assert.equal(err, '');
  assert.match(out, /^echo 1\.0\.0, made with version \d+\.\d+\.\d+ of the plugin kit\n  sha256: [0-9a-f]{64}\n  capabilities: assets, downloads\n  \{echo\} TEXT: Says again what it is given\n    :data: FILE\n      a list of mappings with 'text'\n    :download: no \| yes\n      whether to make a file\n(  sandbox: .+: (active|not active)\n)+it loads, and says the same of itself each time\n$/);
  const json = JSON.parse(waymark(['plugin', 'check', good('echo'), '--json']).out);
  assert.equal(json.plugins[0].id, 'echo');
  assert.ok(json.plugins[0].sandbox.some((layer) => layer.name === 'Landlock'));
});

test('check refuses what is no plugin, and one that changes its mind', () => {
  const fickle = waymark(['plugin', 'check', good('fickle')]);
  assert.equal(fickle.code, 3);
  assert.equal(relative(fickle.err), 'fickle.so: error: the plugin describes itself otherwise each time it is asked\n'
    + '  hint: its answers may depend on nothing but the request: no clock, no counter, no chance\n');
  const missing = waymark(['plugin', 'check', 'none.so', '--json']);
  assert.equal(missing.code, 3);
  assert.equal(JSON.parse(missing.out).diagnostics[0].message, 'the plugin cannot be read: no such file or directory');
});

test('what a plugin prints as it is loaded is shown', () => {
  assert.equal(relative(waymark(['plugin', 'check', good('noisy')]).err), "\nnoisy.so: note: plugin 'noisy' printed: hello from a constructor\n");
});

test('a plugin that is signed verifies, and says with which key', () => {
  const cwd = copyOf('echo', 'signed');
  const signed = waymark(['plugin', 'sign', 'echo.so', '--key', 'key'], { cwd });
  assert.deepEqual(signed, {
    code: 0,
    out: `signed 'plugin echo version 1.0.0 abi 1' with the key BB398972F6721CF\nwrote echo.so.minisig\nto verify it: waymark plugin verify echo.so --key ${publicKey}\n`,
    err: '',
  });
  fs.writeFileSync(path.join(cwd, 'key.pub'), `untrusted comment: ours\n${publicKey}\n`);
  const valid = { code: 0, out: 'the signature is good: made with the key BB398972F6721CF of these very bytes\n', err: '' };
  assert.deepEqual(waymark(['plugin', 'verify', 'echo.so', '--key', publicKey], { cwd }), valid);
  assert.deepEqual(waymark(['plugin', 'verify', 'echo.so', '--key', 'key.pub'], { cwd }), valid);
  const folder = base('trusting', '', `trust: ${publicKey}\n`);
  assert.deepEqual(waymark(['plugin', 'verify', 'echo.so', folder], { cwd }), valid);
  const none = waymark(['plugin', 'verify', 'echo.so', base('trusting-none')], { cwd });
  assert.equal(none.code, 2);
  assert.match(none.err, /there is no key to verify with/);
});

test('a signature that was tampered with, in any way, is refused', () => {
  const cwd = copyOf('echo', 'tampered');
  waymark(['plugin', 'sign', 'echo.so', '--key', 'key'], { cwd });
  const signature = path.join(cwd, 'echo.so.minisig');
  const text = fs.readFileSync(signature, 'utf8');
  const verified = (key = publicKey) => {
    const { code, err } = waymark(['plugin', 'verify', 'echo.so', '--key', key], { cwd });
    assert.equal(code, 1, err);
    return /error: (.*)/.exec(err)[1];
  };
  assert.equal(verified(otherPublicKey), 'it is signed with the key BB398972F6721CF, which is not trusted');
  fs.writeFileSync(signature, text.replace('1.0.0', '1.0.1'));
  assert.equal(verified(), 'the trusted comment of its signature was changed');
  fs.writeFileSync(signature, text.slice(0, -20));
  assert.equal(verified(), 'its signature file is damaged, or no minisign signature');
  fs.writeFileSync(signature, text);
  fs.appendFileSync(path.join(cwd, 'echo.so'), 'x');
  assert.equal(verified(), 'its signature is not of these bytes, or not by the key that it names');
  fs.rmSync(signature);
  const missing = waymark(['plugin', 'verify', 'echo.so', '--key', publicKey], { cwd });
  assert.equal(missing.code, 3);
  assert.match(missing.err, /^echo\.so\.minisig: error: the file cannot be read: no such file or directory$/m);
});

test('a knowledge base with trusted keys runs signed plugins only', () => {
  const cwd = copyOf('echo', 'for-trust');
  const folder = base('trust', '```{echo}\nSaid.\n```\n', `trust: [${publicKey}]\n`);
  const unsigned = waymark(['plugin', 'add', 'echo.so', folder], { cwd });
  assert.equal(unsigned.code, 3);
  assert.equal(unsigned.err, "echo.so: error: the plugin has no signature, and 'trust' in knowledge-base.yaml asks for one\n"
    + "  hint: put the file 'echo.so.minisig' that its author gives beside it\n");
  waymark(['plugin', 'sign', 'echo.so', '--key', 'key'], { cwd });
  assert.match(waymark(['plugin', 'add', 'echo.so', folder], { cwd }).out, new RegExp(`^  signed by: ${publicKey.replaceAll('+', '\\+')}$`, 'm'));
  assert.deepEqual(waymark(['check', '--quiet'], { cwd: folder }), { code: 0, out: '', err: '' });
  fs.rmSync(path.join(folder, 'plugins/echo.so.minisig'));
  assert.match(waymark(['check', '--quiet'], { cwd: folder }).err, /^plugins\/echo\.so: error: it has no signature/m);
});

test('signing and minisign understand each other', { skip: withoutMinisign }, () => {
  const cwd = copyOf('echo', 'minisign');
  fs.writeFileSync(path.join(cwd, 'key.pub'), `untrusted comment: ours\n${publicKey}\n`);
  waymark(['plugin', 'sign', 'echo.so', '--key', 'key'], { cwd });
  const theirs = run('minisign', ['-V', '-p', 'key.pub', '-m', 'echo.so'], { cwd });
  assert.equal(theirs.code, 0, theirs.err);
  assert.match(theirs.out, /^Trusted comment: plugin echo version 1\.0\.0 abi 1$/m);
  for (const kind of [[], ['-l']]) {
    fs.rmSync(path.join(cwd, 'echo.so.minisig'));
    assert.equal(run('minisign', ['-S', ...kind, '-s', 'key', '-m', 'echo.so', '-t', 'plugin echo version 1.0.0 abi 1'], { cwd }).code, 0);
    assert.equal(waymark(['plugin', 'verify', 'echo.so', '--key', 'key.pub'], { cwd }).code, 0);
  }
  assert.equal(run('minisign', ['-S', '-s', 'key', '-m', 'echo.so', '-t', 'another plugin'], { cwd }).code, 0);
  const other = waymark(['plugin', 'verify', 'echo.so', '--key', 'key.pub'], { cwd });
  assert.equal(other.code, 1);
  assert.match(other.err, /error: its signature is for 'another plugin', but it says that it is 'plugin echo version 1\.0\.0 abi 1'\n  hint: /);
});

test("the password of minisign's key comes from a descriptor or the terminal, and is not shown", { skip: withoutMinisign }, async (t) => {
  const cwd = copyOf('echo', 'password');
  const made = run('minisign', ['-G', '-p', 'own.pub', '-s', 'own.key'], { cwd, input: 'sesame\nsesame\n' });
  assert.equal(made.code, 0, made.err);
  fs.writeFileSync(path.join(cwd, 'right'), 'sesame\n');
  fs.writeFileSync(path.join(cwd, 'wrong'), 'mustard\n');
  const sign = `'${program}' plugin sign echo.so --key own.key`;
  const wrong = run('sh', ['-c', `${sign} --password-fd 3 3<wrong`], { cwd });
  assert.equal(wrong.code, 3);
  assert.equal(wrong.err, 'own.key: error: the password is not that of this secret key\n  hint: try again; nothing was signed\n');
  assert.ok(!fs.existsSync(path.join(cwd, 'echo.so.minisig')));
  assert.equal(run('sh', ['-c', `${sign} --password-fd 3 3<right`], { cwd }).code, 0);
  assert.equal(waymark(['plugin', 'verify', 'echo.so', '--key', 'own.pub'], { cwd }).code, 0);
  const closed = waymark(['plugin', 'sign', 'echo.so', '--key', 'own.key', '--password-fd', '9'], { cwd });
  assert.equal(closed.code, 3);
  assert.match(closed.err, /^own\.key: error: can't read the password: bad file descriptor\n  hint: /);
  const alone = waymark(['plugin', 'sign', 'echo.so', '--key', 'own.key'], { cwd, detached: true });
  assert.equal(alone.code, 3);
  assert.match(alone.err, /^own\.key: error: there is no terminal to ask for the password on\n  hint: /);
  if (!has('script')) {
    t.diagnostic("'script' is missing: the terminal was not tried");
    return;
  }
  fs.rmSync(path.join(cwd, 'echo.so.minisig'));
  const typed = await typedInto(sign, 'password of own.key: ', 'sesame\n', cwd);
  assert.equal(typed.code, 0, typed.out);
  assert.match(typed.out, /^password of own\.key: \r\nsigned 'plugin echo/);
  assert.ok(!typed.out.includes('sesame'));
});

test('what the sandbox lacks is named, and with --require-sandbox nothing of a plugin is run', () => {
  // As on a kernel without Landlock and seccomp: the program, with another worker beside it.
  const bin = path.join(scratch, 'bin');
  fs.mkdirSync(bin);
  fs.copyFileSync(program, path.join(bin, 'waymark'));
  fs.copyFileSync(path.join(plugins, 'bad/old-kernel-worker'), path.join(bin, 'waymark-plugin-worker'));
  fs.symlinkSync(path.join(path.dirname(program), 'share'), path.join(bin, 'share'));
  const old = (line) => run(path.join(bin, 'waymark'), line);
  base('sandboxed', '```{noise}\n```\n');
  waymark(['plugin', 'add', good('noisy'), 'sandboxed']);
  const warned = old(['check', 'sandboxed', '--quiet']);
  assert.equal(warned.code, 0, warned.err);
  assert.deepEqual(warned.err.match(/^warning: .*'/gm), ["warning: plugins run without the sandbox's layer 'Landlock'", "warning: plugins run without the sandbox's layer 'seccomp filter'"]);
  for (const command of ['check', 'build']) {
    const { code, err } = old([command, 'sandboxed', '--quiet', '--require-sandbox']);
    assert.equal(code, 1);
    assert.match(err, /^error: this machine lacks the sandbox's layer 'Landlock': .*\n  hint: build on a machine that has it, or leave out --require-sandbox$/m);
    assert.match(err, /^sandboxed\/plugins\/noisy\.so: error: plugin 'noisy' was not loaded, because this machine lacks a layer of the sandbox$/m);
    assert.doesNotMatch(err, /printed/);
  }
  assert.equal(old(['plugin', 'check', good('noisy')]).code, 0);
  const checked = old(['plugin', 'check', good('noisy'), '--require-sandbox']);
  assert.equal(checked.code, 1);
  assert.equal(checked.out, '');
  assert.match(checked.err, /^error: this machine lacks the sandbox's layer 'seccomp filter'/m);
});
