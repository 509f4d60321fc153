// What `codegem check --format sarif` writes, held against the public JSON schema of SARIF 2.1.0 (OASIS), as it comes with Microsoft's own matchers.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const program = path.join(root, 'artifacts/codegem/codegem');
const matchers = path.dirname(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/package.json'));
const schema = JSON.parse(readFileSync(path.join(matchers, 'lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
// One of its patterns is none by the stricter rules for Unicode.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const accepts = ajv.compile(schema);

const place = mkdtempSync(path.join(tmpdir(), 'codegem-sarif-'));
const folder = path.join(place, 'my practice');
cpSync(path.join(root, 'samples/practice'), folder, { recursive: true });
after(() => rmSync(place, { recursive: true, force: true }));

/** The SARIF log of a check, and how the program ended. */
function check(today, ...paths) {
  const { status, stdout } = spawnSync(program, ['check', ...paths, '--format', 'sarif', '--today', today], { cwd: folder, encoding: 'utf8' });
  return { status, log: JSON.parse(stdout) };
}

function assertValid(log) {
  assert.ok(accepts(log), JSON.stringify(accepts.errors, null, 2));
}

test('a check with nothing to tell is valid SARIF', () => {
  const { status, log } = check('2026-11-16', 'clients/jonas-brandt');
  assert.equal(status, 0);
  assert.deepEqual(log.runs[0].results, []);
  assertValid(log);
});

test('findings of every severity are valid SARIF, and each names a rule of the tool', () => {
  write('clients/dana-okafor/2026-12-01.md', '---\ntype: session\nclient: nobody\ndate: 2026-12-02\nkind: regular\nstatus: planned\n---\n\n- [ ] due:soon\n[] b due:2026-02-30\n- [ ] c\n');
  const { status, log } = check('2027-03-01');
  assert.equal(status, 1);
  assert.deepEqual([...new Set(log.runs[0].results.map(result => result.level))].sort(), ['error', 'note', 'warning']);
  for (const { ruleId, ruleIndex } of log.runs[0].results) assert.equal(log.runs[0].tool.driver.rules[ruleIndex].id, ruleId);
  assertValid(log);
});

test('what cannot be read, and names that no address has, are valid SARIF', () => {
  write('clients/dana-okafor/2026-06-01 ü #1%.md', '---\ntype: session\n---\n');
  writeFileSync(path.join(folder, 'clients/dana-okafor/2026-06-02.md'), Buffer.from([...Buffer.from('---\ntype: session\n---\n'), 0xff]));
  const { status, log } = check('2026-11-16');
  assert.equal(status, 2);
  assert.equal(log.runs[0].invocations[0].executionSuccessful, false);
  assert.equal(log.runs[0].invocations[0].toolExecutionNotifications.length, 1);
  assert.ok(log.runs[0].results.some(result => decodeURIComponent(result.locations[0].physicalLocation.artifactLocation.uri).endsWith('2026-06-01 ü #1%.md')));
  assertValid(log);
  assertValid(check('2026-11-16', path.join(folder, 'clients')).log);
});

test('the schema refuses what is no SARIF', () => {
  const { log } = check('2026-11-16', 'clients/jonas-brandt');
  log.runs[0].results = [{ ruleId: 'x', level: 'loud' }];
  assert.equal(accepts(log), false);
});

function write(note, text) {
  mkdirSync(path.dirname(path.join(folder, note)), { recursive: true });
  writeFileSync(path.join(folder, note), text);
}
