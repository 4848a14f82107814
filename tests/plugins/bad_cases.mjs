// What a build says of each plugin in tests/plugins/bad; 'seconds' is the limit that it is given, if not a long one.
const author = "tell the plugin's author";
const crashed = "tell the plugin's author; what it printed, if anything, may say more";
const distrust = "ask the plugin's author why, and do without it until you know";
const gate = 'waymark/plugin_abi.hpp says how a plugin answers';
const descriptors = 'a plugin must not write to descriptors that it did not open';
const slow = "use less data, or raise 'seconds' of 'plugin-limits' in knowledge-base.yaml";
const ended = {
  says: 'ended without an answer',
  hint: 'a plugin must not call exit() or close descriptors that it did not open',
};
const hungry = {
  says: 'ran out of memory (limit 512 MiB)',
  hint: "use less data, or raise 'memory' of 'plugin-limits' in knowledge-base.yaml",
};
const forged = { says: 'wrote into the messages between its process and waymark', hint: descriptors };

/** Loaded, and run on a page: what is said there. */
export const failing = [
  { name: 'throws', says: 'threw an exception: row 7\\x0Ahas no name', hint: author },
  { name: 'throws_int', says: 'threw something that is not a std::exception', hint: author },
  { name: 'throws_on_a_thread', says: 'threw an exception: no table of levels', hint: author },
  { name: 'segfaults', says: 'crashed: segmentation fault', hint: crashed },
  { name: 'divides_by_zero', says: 'crashed: division by zero or another arithmetic error', hint: crashed },
  { name: 'aborts', says: 'crashed: aborted', hint: crashed, printed: 'no such level: 9␊no such level: 9' },
  { name: 'overflows_stack', says: 'crashed: stack overflow', hint: 'it calls itself without end, or keeps too much on the stack' },
  { name: 'loops', says: 'did not answer within 1 s', hint: slow, seconds: 1 },
  { name: 'eats_memory', ...hungry },
  { name: 'eats_memory_quietly', ...hungry },
  { name: 'exits', ...ended },
  { name: 'closes_descriptors', ...ended },
  { name: 'closes_and_stays', ...ended },
  { name: 'forges_frames', ...forged },
  { name: 'forges_garbage', ...forged },
  { name: 'answers_300_mb', says: 'answered with 286 MiB; at most 64 MiB are allowed', hint: gate },
  { name: 'answers_twice', says: 'answered more than once', hint: gate },
  { name: 'answers_never', says: 'returned without an answer', hint: gate },
  { name: 'answers_on_a_thread', says: 'answered on another thread than it was called on', hint: gate },
  { name: 'answers_no_json', says: 'gave an answer that is no JSON at byte 1', hint: author },
  { name: 'returns_failure', says: 'returned 2, which means that it failed', hint: gate },
  {
    name: 'nests_deep',
    says: 'gave an answer that is nested more than 64 deep, has more than 6000000 values, or more than 64 members in one',
    hint: author,
  },
  { name: 'writes_outside', says: 'tried to write, remove or change a file, which plugins may not', hint: distrust },
  { name: 'removes_files', says: 'tried to write, remove or change a file, which plugins may not', hint: distrust },
  { name: 'opens_socket', says: 'tried to open a socket, which plugins may not', hint: distrust },
  { name: 'forks', says: 'tried to start another process, which plugins may not', hint: distrust },
  { name: 'runs_program', says: 'tried to run another program, which plugins may not', hint: distrust },
  { name: 'runs_shell', says: 'made a forbidden system call', hint: distrust },
  { name: 'kills_parent', says: 'tried to send a signal to another process, which plugins may not', hint: distrust },
];

/** Never loaded: what is said of the file. */
export const refused = [
  { name: 'not_a_library', says: 'is not a shared library', hint: "give the '.so' file that the plugin's build makes" },
  {
    name: 'no_entry_point',
    says: "has no entry point 'waymark_plugin'",
    hint: 'write WAYMARK_PLUGIN(...) in one of its source files, outside any namespace',
  },
  {
    name: 'undefined_symbol',
    says: "needs 'elsewhere::nobody_has_written_this(int)', which none of its libraries has",
    hint: "link it to the library that has it; '-Wl,--no-undefined' finds such gaps when it is built",
  },
  { name: 'other_abi', says: 'is built for plugin ABI 2; this program supports ABI 1', hint: 'rebuild the plugin against this release' },
  { name: 'struct_too_small', says: 'describes itself in 16 bytes, but ABI 1 needs 56', hint: 'rebuild the plugin against this release' },
  {
    name: 'entry_returns_nothing',
    says: 'has an entry point that returns nothing',
    hint: 'return a pointer to a WaymarkPlugin, as WAYMARK_PLUGIN does',
  },
  { name: 'lacks_call', says: "lacks its id, version, SDK version or function 'call'", hint: 'fill the struct as WAYMARK_PLUGIN does' },
  {
    name: 'bad_id',
    says: "has an id that no plugin can have: '../Bad\\x1B[2J'",
    hint: 'use small letters, digits and hyphens, from a letter on',
  },
  { name: 'bad_version', says: "has a version that no plugin can have: 'newest'", hint: "use a version such as '1.2.0'" },
  { name: 'aborts_in_constructor', says: 'crashed while it was loaded: aborted', hint: crashed },
  { name: 'throws_in_constructor', says: 'threw an exception while it was loaded: no table of levels', hint: author },
  { name: 'throws_in_entry', says: 'threw an exception while it was loaded: no table of levels', hint: author },
  { name: 'loops_in_constructor', says: 'did not answer within 1 s while it was loaded', hint: slow, seconds: 1 },
  {
    name: 'forges_when_loaded',
    says: 'wrote into the messages between its process and waymark while it was loaded',
    hint: descriptors,
  },
];

const paragraph = (text) => `<p>${text}</p>`;

/** Answers, as well as it can: what is then on the page. */
export const answering = [
  {
    name: 'answers_markup',
    html: paragraph("&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror='alert(2)'&gt;"),
  },
  { name: 'prints', html: paragraph('printed'), printed: '{"schema":1,"blocks":[],"diagnostics":[]}␊to standard error' },
  { name: 'reads_environment', html: paragraph('variables: 0') },
  {
    name: 'opens_files',
    html: '/etc/passwd: Permission denied; /proc/self/environ: Permission denied; /proc/1/environ: Permission denied; /usr/lib/os-release: Permission denied; /: Permission denied;',
  },
  {
    name: 'opens_in_constructor',
    html: paragraph('/etc/passwd: Permission denied; /proc/self/environ: Permission denied; /proc/1/environ: Permission denied'),
  },
  { name: 'frees_itself', html: paragraph('freed: ') },
  { name: 'shuts_down_slowly', html: paragraph('well done') },
];
