// Runs a check as a command: prints its problems with places and hints, and how many there are.
import { pathToFileURL } from 'node:url';

/** Whether the module at `url` is the command that was called, not one that it uses. */
export function isCommand(url) {
  return url === pathToFileURL(process.argv[1] ?? '').href;
}

/** `find` returns problems `{file, line, message, hint}`; line 0 is a file as a whole. What it throws is a problem too. */
export function runCheck(name, find) {
  try {
    const problems = find();
    for (const { file, line, message, hint } of problems) {
      console.log(`${file}${line ? `:${line}` : ''}: error: ${message}\n  hint: ${hint}\n`);
    }
    console.log(`${name}: ${problems.length} problems`);
    if (problems.length > 0) process.exitCode = 1;
  } catch (error) {
    console.log(error.message);
    process.exitCode = 1;
  }
}
