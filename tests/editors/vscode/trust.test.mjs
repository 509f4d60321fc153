// A folder that nobody trusts decides nothing: not which program runs, not what is logged.
import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { test } from 'node:test';
import { atDesk, cannotRun, looseSession } from './desk.mjs';

/** A program that would be taken for a server, and leaves a mark wherever it is run. */
const program = '#!/bin/sh\ntouch "$(dirname "$0")/ran"\necho 0.1.0\n';

test('in Restricted Mode only the server inside the extension runs, whatever the folder and the machine name', { skip: cannotRun }, async () => {
  const files = { 'note.md': looseSession, 'evil/codegem': program, '.vscode/settings.json': '{}' };
  await atDesk({ name: 'trust', server: 'echo "$1" >> HEARD; echo 0.1.0', restricted: true, files }, async here => {
    const { workbench } = here;
    const settings = { 'codegem.server.path': here.at('evil/codegem'), 'codegem.trace.server': 'verbose', 'codegem.log': here.at('evil/log'), 'codegem.server.log': here.at('evil/log') };
    here.write('.vscode/settings.json', JSON.stringify(settings));
    chmodSync(here.at('evil/codegem'), 0o755);
    await here.open('note.md');
    await workbench.ready();
    await workbench.squiggles().first().waitFor();
    await workbench.shot('restricted');
    assert.equal(here.servers().length, 1, 'the server that the extension carries runs');
    assert.equal(here.heard().toString(), '', "the machine's own server was started in a folder that is not trusted");
    assert.doesNotMatch(here.log(), /Write the list/, 'the folder switched on the trace');

    // Once the folder is trusted the person's own choice counts, and the folder's still does not.
    await workbench.run('Workspaces: Manage Workspace Trust');
    await workbench.page.getByRole('button', { name: /^Trust/ }).first().click();
    await here.until(() => here.heard().length > 0);
    await workbench.shot('trusted');
    assert.equal(here.exists('evil/ran'), false, "the folder's server was started");
    assert.equal(here.exists('evil/log'), false, 'the folder chose a log');
  });
});
