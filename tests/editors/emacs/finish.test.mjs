// The main job in Emacs with eglot: write action items with help, put a date right, finish the meeting; the files are those of VS Code, to the byte.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../../..');
const today = 'clients/dana-okafor/2026-11-16.md';
const next = 'clients/dana-okafor/2026-11-30.md';
const expected = note => readFileSync(path.join(root, 'tests/editors/expected', path.relative('clients', note)), 'utf8');
const configuration = /```elisp\n([\s\S]*?)```/.exec(readFileSync(path.join(root, 'docs/editors/emacs.md'), 'utf8'))[1];
const cannotRun = emacs('(package-initialize)', '(require (quote eglot))', '(require (quote markdown-mode))').status === 0
  ? false : 'Emacs with eglot is missing; on Debian: apt install emacs-nox elpa-eglot elpa-markdown-mode';

test('a session is written with help and finished in Emacs, and the files are those of every editor', { skip: cannotRun, timeout: 120_000 }, () => {
  const place = mkdtempSync(path.join(tmpdir(), 'codegem-emacs-'));
  try {
    cpSync(path.join(root, 'samples/practice'), path.join(place, 'practice'), { recursive: true });
    const read = note => readFileSync(path.join(place, 'practice', note), 'utf8');
    writeFileSync(path.join(place, 'init.el'), configuration);
    const command = [path.join(root, 'artifacts/codegem/codegem'), 'lsp', '--today', '2026-11-16'].map(word => `"${word}"`).join(' ');
    const { status, stdout, stderr } = emacs('(package-initialize)', `(load "${place}/init.el")`, `(setq codegem-command (quote (${command})) make-backup-files nil)`, `(setenv "CODEGEM_NOTE" "${path.join(place, 'practice', today)}")`,
      `(load "${path.join(here, 'person.el')}")`);
    assert.equal(status, 0, stdout + stderr);
    assert.equal(read(today).replace(/^(finished: 2026-11-16T)\d\d:\d\d$/m, '$1HH:MM'), expected(today));
    assert.equal(read(next), expected(next));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});

/** Emacs without a screen and without anybody's configuration. */
function emacs(...forms) {
  return spawnSync('emacs', ['--batch', '--no-init-file', ...forms.flatMap(form => ['--eval', form])], { encoding: 'utf8', timeout: 100_000, env: { ...process.env, TZ: 'Europe/Lisbon' } });
}
