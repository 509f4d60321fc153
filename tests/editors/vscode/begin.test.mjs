// A coach with nothing yet: a practice, a client and a first session, all from the palette.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atDesk, cannotRun } from './desk.mjs';

test('from an empty folder to the first session', { skip: cannotRun }, async () => {
  await atDesk({ name: 'begin', today: '2026-11-16' }, async here => {
    const { workbench } = here;
    await here.open();
    await workbench.run('CodeGem: New Practice...');
    await workbench.page.locator('.quick-input-widget:visible .monaco-button').filter({ hasText: 'Keep the Practice Here' }).click();
    await workbench.answer('What is your name', 'Ines Marot');
    await workbench.activeTab('practice.yaml').waitFor();
    await workbench.ready();
    await workbench.shot('the practice');
    assert.match(here.read('practice.yaml'), /^coach: Ines Marot$/m);

    await workbench.toasts().getByText('New Client...').click();
    await workbench.answer('What is the client called', 'Mira Lindqvist');
    await workbench.answer('What is the folder of this client called', '');
    await workbench.activeTab('client.md').waitFor();
    await workbench.cursorAt('## Background');
    await workbench.shot('the client');
    assert.match(here.read('clients/mira-lindqvist/client.md'), /^name: Mira Lindqvist$/m);

    await workbench.run('CodeGem: New Session...');
    await workbench.find('Which day', 'this thursday', 'Thu 19 Nov');
    await workbench.activeTab('2026-11-19.md').waitFor();
    await workbench.cursorAt('## Preparation');
    await workbench.shot('the session');
    assert.match(here.read('clients/mira-lindqvist/2026-11-19.md'), /^client: mira-lindqvist$/m);
    assert.equal(await workbench.toasts().count(), 0);
  });
});
