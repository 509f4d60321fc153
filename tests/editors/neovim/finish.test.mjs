// The main job in Neovim, key by key: write action items with help, put a date right, finish the meeting; the files are those of VS Code, to the byte.
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { atMeeting, configuration, zone } from '../meeting.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const cannotRun = missing('nvim') ? 'Neovim is missing; on Debian: apt install neovim' : false;

test('a session is written with help and finished in Neovim, and the files are those of every editor', { skip: cannotRun, timeout: 120_000 }, () => atMeeting('neovim', async meeting => {
  const editor = await neovim(meeting);
  try {
    await editor.until('luaeval("#vim.lsp.get_active_clients() == 1 and vim.lsp.get_active_clients()[1].initialized and 1 or 0")', '1');

    editor.keys('/^## Action items<CR>jjo<CR>[]');
    await editor.complete('- [ ] ');
    editor.keys('Tell the team I skip the release of 26 November @');
    await editor.complete('@client');
    editor.keys(' due:fri');
    await editor.complete('Fri 20 Nov');
    assert.equal(editor.ask('getline(".")'), '- [ ] Tell the team I skip the release of 26 November @client due:2026-11-20');

    editor.keys('<CR>[]');
    await editor.complete('- [ ] ');
    editor.keys('Send the alarm list @coach due:2026-11-31<Esc>');
    await editor.until('v:lua.errors()', 'item-bad-date');
    editor.keys(':lua choose("^Due .*30 Nov")<CR>');
    await editor.until('getline(".")', '- [ ] Send the alarm list @coach due:2026-11-30');
    await editor.until('v:lua.errors()', '');

    editor.keys(':CodeGem finishMeeting<CR>');
    await editor.until('search("^status: done", "n") > 0', '1');
    editor.keys(':write<CR>');
    await editor.until('&modified', '0');
    meeting.finished();
  } catch (error) {
    console.error(editor.ask('join(getline(1, "$"), "\\n")'), editor.ask('execute("messages")'));
    throw error;
  } finally {
    await editor.end();
  }
}));

/** Neovim without a screen, with the configuration of docs/editors/neovim.md and nothing else. Keys reach it as typed ones do. */
async function neovim({ place, note, server }) {
  const socket = path.join(place, 'socket');
  writeFileSync(path.join(place, 'codegem.lua'), configuration('neovim.md', 'lua'));
  const running = spawn('nvim', [
    '--headless', '--listen', socket, '-u', 'NONE', '-n', '--cmd', 'filetype on', '--cmd', `let g:codegem_command = ${JSON.stringify(server)}`,
    '--cmd', `source ${path.join(place, 'codegem.lua')}`, '--cmd', `source ${path.join(here, 'person.lua')}`, note,
  ], { stdio: 'ignore', env: { ...process.env, HOME: place, XDG_CONFIG_HOME: place, XDG_STATE_HOME: place, XDG_CACHE_HOME: place, ...zone } });
  const ended = new Promise(resolve => running.once('exit', resolve));
  // Neovim 0.7 prints an answer where later ones print complaints.
  const remote = (...words) => {
    const { stdout, stderr } = spawnSync('nvim', ['--server', socket, ...words], { encoding: 'utf8', timeout: 20_000 });
    return stdout + stderr;
  };
  const editor = {
    ask: expression => remote('--remote-expr', expression),
    keys: keys => remote('--remote-send', keys),
    async until(expression, answer) {
      await patiently(() => editor.ask(expression) === answer, () => `${expression} became ${editor.ask(expression)}, not ${answer}`);
    },
    /** Asks for the menu and takes an entry by its label: the first is there at once, Control-N goes on to the next. */
    async complete(label) {
      await patiently(() => {
        if (editor.ask('pumvisible()') !== '1') editor.keys('<C-x><C-o>');
        return editor.ask('pumvisible()') === '1';
      }, () => `no menu with ${label}`);
      const labels = JSON.parse(editor.ask('json_encode(map(complete_info(["items"]).items, "v:val.abbr"))'));
      const exactly = labels.findIndex(shown => shown.trim() === label.trim());
      const at = exactly >= 0 ? exactly : labels.findIndex(shown => shown.includes(label));
      assert.ok(at >= 0, `${label} is not among ${labels}`);
      editor.keys('<C-n>'.repeat(at) + '<C-y>');
    },
    async end() {
      running.kill();
      await ended;
    },
  };
  await patiently(() => existsSync(socket), () => 'Neovim does not listen');
  return editor;
}

async function patiently(condition, complaint) {
  const patience = AbortSignal.timeout(30_000);
  while (!condition()) {
    if (patience.aborted) throw new Error(complaint());
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

function missing(command) {
  try {
    execFileSync('sh', ['-c', `command -v ${command}`]);
    return false;
  } catch {
    return true;
  }
}
