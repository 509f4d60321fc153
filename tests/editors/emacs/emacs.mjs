// Emacs without a screen and without anybody's configuration, given one of a page in docs/editors and a person to use it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { configuration, zone } from '../meeting.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));

/** Why a library cannot be used here, false where it can: the value for `skip`. */
export function lacks(library, packages) {
  const { status } = emacs(['(package-initialize)', `(require (quote ${library}))`, '(require (quote markdown-mode))']);
  return status === 0 ? false : `Emacs with ${library} is missing; on Debian: apt install ${packages}`;
}

/** The person of `person` and `file` finishes the meeting of a note, with the configuration of a page. */
export function finishMeeting({ place, note, server }, page, file) {
  writeFileSync(path.join(place, 'init.el'), configuration(page, 'elisp'));
  const command = server.map(word => `"${word}"`).join(' ');
  const { status, stdout, stderr } = emacs([
    '(package-initialize)', `(setq user-emacs-directory "${place}/")`, `(load "${place}/init.el")`, `(setq codegem-command (quote (${command})) make-backup-files nil)`,
    `(load "${here}/person.el")`, `(load "${here}/${file}")`, `(person-works-on "${note}")`,
  ]);
  assert.equal(status, 0, stdout + stderr);
}

function emacs(forms) {
  return spawnSync('emacs', ['--batch', '--no-init-file', ...forms.flatMap(form => ['--eval', form])], { encoding: 'utf8', timeout: 100_000, env: { ...process.env, ...zone } });
}
