// The main job in Vim with ALE: write action items with help, put a date right, finish the meeting from the command line; the files are those of VS Code,
// to the byte.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { atMeeting, configuration, day, program, zone } from '../meeting.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const hasAle = ['-c', 'packadd ale', '-c', 'if !has("channel") || globpath(&runtimepath, "autoload/ale.vim") is# "" | cquit | endif', '-c', 'qall'];
const cannotRun = spawnSync('vim', ['-u', 'NONE', '-N', '-es', ...hasAle]).status === 0 && spawnSync('script', ['--version']).status === 0
  ? false : 'Vim with ALE is missing; on Debian: apt install vim vim-ale';

test('a session is written with help and finished in Vim with ALE, and the files are those of every editor', { skip: cannotRun, timeout: 120_000 }, () =>
  atMeeting('vim', async meeting => {
    await finishMeeting(meeting);
    meeting.finished();
  }));

/** Vim on a terminal of its own, without which it does not wait for keys; with the configuration of docs/editors/vim.md and nothing else. */
async function finishMeeting({ place, note, server }) {
  const trouble = path.join(place, 'trouble');
  const command = path.join(place, 'codegem');
  const asServer = server.map(word => `'${word}'`).join(' ');
  writeFileSync(command, `#!/bin/sh\n[ "$1" != lsp ] || exec ${asServer}\nverb=$1; shift\nexec '${program}' "$verb" --today ${day} "$@"\n`);
  chmodSync(command, 0o755);
  writeFileSync(path.join(place, 'vimrc'), configuration('vim.md', 'vim'));
  const words = ['vim', '-u', 'NONE', '-N', '-i', 'NONE', '-n', '--cmd', 'filetype on', '--cmd', `let g:codegem_command = "${command} lsp"`,
    '--cmd', `source ${place}/vimrc`, '-S', path.join(here, 'person.vim'), note];
  const running = spawn('script', ['-qec', words.map(word => `'${word}'`).join(' '), '/dev/null'], {
    stdio: ['pipe', 'ignore', 'ignore'], env: { ...process.env, ...zone, HOME: place, TERM: 'xterm', CODEGEM_TROUBLE: trouble },
  });
  const status = await new Promise(resolve => running.once('exit', resolve));
  assert.equal(status, 0, existsSync(trouble) ? readFileSync(trouble, 'utf8') : 'Vim ended by itself');
}
