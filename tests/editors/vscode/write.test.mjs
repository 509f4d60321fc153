// Help while writing, beyond action items: templates in an empty note, frames and questions in a session.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { atDesk, cannotRun, root } from './desk.mjs';

test('an empty note becomes a session from a template, and frames and questions come in', { skip: cannotRun }, async () => {
  const note = 'clients/dana-okafor/2026-11-24.md';
  await atDesk({ name: 'write', copy: path.join(root, 'samples/practice'), files: { [note]: '' }, today: '2026-11-16' }, async here => {
    const { workbench } = here;
    await here.open(note);
    await workbench.ready();
    await workbench.focusEditor();
    await workbench.press('Control+Space', workbench.suggestion('Regular session'));
    await workbench.shot('an empty note offers templates');
    await workbench.takeSuggestion('Regular session');
    await workbench.type('- Read the notes of 2 November');
    await workbench.press('Control+Home', workbench.line('Dana Okafor, 24 November 2026'));
    await workbench.save('2026-11-24.md');
    assert.match(here.read(note), /^type: session\nclient: dana-okafor\ndate: 2026-11-24$/m);
    assert.match(here.read(note), /^## Preparation\n\n(<!--.*-->\n+)+- Read the notes of 2 November\n## Agenda$/m, 'writing begins under the first heading');
    await workbench.shot('the template filled in');

    await workbench.endOfLine(here.read(note).split('\n').indexOf('## Notes') + 1);
    await workbench.press('Enter');
    await workbench.press('Enter');
    await workbench.type('/grow');
    await workbench.suggestion('grow').waitFor();
    await workbench.shot('a frame');
    await workbench.takeSuggestion('grow');
    await workbench.line('Options').waitFor();
    await workbench.shot('the frame is in');
    await workbench.save('2026-11-24.md');
    assert.equal(await workbench.errors().count(), 0);
  });
});
