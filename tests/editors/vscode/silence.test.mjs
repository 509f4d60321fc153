// Ordinary Markdown is nobody's business, and a server that cannot run is told once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atDesk, cannotRun, looseSession } from './desk.mjs';

const readme = `---
description: Task lists
---

# Read me

- [ ] a task of some other tool, due:2026-02-30
- [x] another
\\[] not a box
`;

test('ordinary Markdown shows nothing, before and after the server runs', { skip: cannotRun }, async () => {
  await atDesk({ name: 'silence', today: '2026-11-16', files: { 'README.md': readme, 'loose.md': looseSession } }, async here => {
    const { workbench } = here;
    const nothing = async () => {
      assert.equal(await workbench.squiggles().count(), 0, 'a squiggle');
      assert.equal(await workbench.lenses().count(), 0, 'a lens');
      assert.equal(await workbench.toasts().count(), 0, 'a notification');
    };
    await here.open('README.md');
    assert.deepEqual(await workbench.palette('CodeGem:'), ['CodeGem: New Practice...']);
    assert.equal(await workbench.status().isVisible(), false, 'a status item');
    assert.equal(here.heard().length, 0, 'the server was started');
    await nothing();
    await workbench.shot('ordinary markdown');

    await workbench.openFile('loose.md');
    await workbench.ready();
    await workbench.squiggles().first().waitFor();
    await workbench.shot('a session note beside it');

    await workbench.openFile('README.md');
    await workbench.status().waitFor({ state: 'hidden' });
    await nothing();
    await workbench.shot('ordinary markdown again');
  });
});

test('a server that dies at every start is told once, and can be started by hand', { skip: cannotRun }, async () => {
  const server = 'if [ "$1" = lsp ]; then echo start >> HEARD; exit 3; else echo 0.1.0; fi';
  await atDesk({ name: 'crash', server, files: { 'loose.md': looseSession } }, async here => {
    const { workbench } = here;
    const starts = () => here.heard().toString().split('\n').length - 1;
    await here.open('loose.md');
    await workbench.toasts().filter({ hasText: 'Your notes are safe' }).waitFor();
    await workbench.status('has stopped').waitFor();
    assert.equal(starts(), 5, 'one start and four silent restarts');
    await workbench.shot('stopped');

    await workbench.run('CodeGem: Restart Server');
    await here.until(() => starts() === 10);
    await workbench.status('has stopped').waitFor();
    assert.equal(await workbench.toasts().count(), 1);
    await workbench.status('has stopped').click();
    await workbench.quickPickRow('Show Log').waitFor();
    await workbench.shot('menu');
  });
});
