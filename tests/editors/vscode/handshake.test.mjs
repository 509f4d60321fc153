// Records the `initialize` request of real VS Code. Other tests feed it to the server; this one keeps the record true.
// UPDATE=1 writes it anew after a deliberate change.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { atDesk, cannotRun, root } from './desk.mjs';

const record = path.join(root, 'tests/handshakes/vscode-1.139.initialize.json');

test('VS Code greets the server as recorded', { skip: cannotRun }, async () => {
  await atDesk({ name: 'handshake', files: { 'practice.yaml': 'coach: Ines Marot\ntimezone: Europe/Lisbon\n', 'note.md': '---\ntype: session\n---\n' } }, async here => {
    await here.open('note.md');
    await here.workbench.ready();
    const greeting = neutral(firstMessage(here.heard()), here.folder);
    if (process.env.UPDATE === '1') writeFileSync(record, `${JSON.stringify(greeting, null, 1)}\n`);
    assert.deepEqual(greeting, JSON.parse(readFileSync(record, 'utf8')));
  });
});

function firstMessage(bytes) {
  const length = Number(/Content-Length: (\d+)/i.exec(bytes.toString('latin1'))[1]);
  const start = bytes.indexOf('\r\n\r\n') + 4;
  return JSON.parse(bytes.subarray(start, start + length).toString('utf8'));
}

/** The folder and the process are this machine's; everything else is VS Code's. */
function neutral(message, folder) {
  const text = JSON.stringify(message).replaceAll(folder, '/home/coach/practice');
  const greeting = JSON.parse(text);
  greeting.params.processId = 4711;
  return greeting;
}
