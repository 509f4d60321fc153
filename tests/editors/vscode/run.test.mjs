// What ./run promises: one line when the page answers, the folder open in VS Code with CodeGem in it, and a clean end.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { freePort } from '../../../scripts/vscode-server.mjs';
import { atBrowser, cannotRun, root } from './desk.mjs';

test('./run opens a fresh sample practice in the browser, and Ctrl+C ends everything', { skip: cannotRun }, async () => {
  const port = await freePort(0);
  const run = spawn(path.join(root, 'run'), ['--port', String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(run, 'exit');
  try {
    const ready = await lineThatBegins(run.stdout, 'Ready: ');
    assert.equal(new URL(ready).port, String(port));
    await atBrowser('run', async workbench => {
      await workbench.page.goto(ready);
      await workbench.ready();
      await workbench.lens('Finish meeting').waitFor();
      await workbench.shot('the sample practice');
    });
    run.kill('SIGINT');
    assert.deepEqual(await ended, [0, null]);
    await assert.rejects(fetch(ready), 'nothing answers any more');
  } finally {
    run.kill('SIGTERM');
    await ended;
  }
});

test('./run names what is wrong in one line', async () => {
  const empty = mkdtempSync(path.join(tmpdir(), 'codegem-run-'));
  try {
    for (const [args, sentence] of [[[path.join(empty, 'nowhere')], 'run: There is no such folder.'], [['--port'], 'run: Usage: ./run [FOLDER] [--browser] [--port N]']]) {
      const run = spawn(path.join(root, 'run'), args, { stdio: ['ignore', 'ignore', 'pipe'] });
      const said = await text(run.stderr);
      assert.equal(said.trim(), sentence);
      assert.equal(run.exitCode ?? (await once(run, 'exit'))[0], 2);
    }
  } finally {
    rmSync(empty, { recursive: true });
  }
});

async function lineThatBegins(stream, beginning) {
  for await (const line of createInterface({ input: stream })) {
    if (line.startsWith(beginning)) return line.slice(beginning.length);
  }
  throw new Error(`No line began with "${beginning}".`);
}

async function text(stream) {
  let all = '';
  for await (const part of stream) all += part;
  return all;
}
