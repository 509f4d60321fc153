// The main job as a coach does it: write action items with help, finish the meeting, find the next session set up.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { atDesk, cannotRun, root } from './desk.mjs';

const practice = path.join(root, 'samples/practice');
const today = 'clients/dana-okafor/2026-11-16.md';
const next = 'clients/dana-okafor/2026-11-30.md';
const moved = 'clients/dana-okafor/2026-11-17.md';
const expected = note => readFileSync(path.join(root, 'tests/editors/expected', path.relative('clients', note)), 'utf8');

test('a session is written with help and finished, and the next one is set up to the byte', { skip: cannotRun }, async () => {
  await atDesk({ name: 'finish', copy: practice, today: '2026-11-16' }, async here => {
    const { workbench } = here;
    await here.open(today);
    await workbench.ready();
    await workbench.lens('Finish meeting').waitFor();
    assert.equal(await workbench.squiggles().count(), 0, 'a planned session is quiet');
    await workbench.shot('the session of today');
    assert.ok(await workbench.status('is ready').isVisible());

    await workbench.focusEditor();
    await workbench.endOfLine(lineAfter(here.read(today), '## Action items'));
    await workbench.press('Enter');
    await workbench.press('Enter');
    await workbench.type('[]');
    await workbench.suggestion('@client').waitFor();
    await workbench.shot('brackets offer action items');
    await workbench.takeSuggestion('@client');
    await workbench.type('Tell the team I skip the release of 26 November');
    await workbench.press('Tab');
    await workbench.type('fri');
    await workbench.suggestion('Fri 20 Nov').waitFor();
    await workbench.shot('a day in words offers its date');
    await workbench.takeSuggestion('Fri 20 Nov');
    await workbench.line('26 November @client due:2026-11-20').waitFor();

    await workbench.press('End');
    await workbench.press('Enter');
    await workbench.type('[]');
    await workbench.takeSuggestion('@coach');
    await workbench.type('Send the alarm list');
    await workbench.press('Tab');
    await workbench.type('2026-11-31');
    await workbench.squiggles().first().waitFor();
    await workbench.press('Escape');
    await workbench.quickFix(/Due .*(30 Nov|2026-11-30)/, 'of the date');
    await workbench.line('alarm list @coach due:2026-11-30').waitFor();
    await workbench.squiggles().first().waitFor({ state: 'detached' });
    await workbench.shot('the date is put right');

    await workbench.run('CodeGem: Finish Meeting');
    await workbench.activeTab('2026-11-30.md').waitFor();
    await workbench.line('30 November 2026').waitFor();
    await workbench.tab('2026-11-16.md').and(workbench.page.locator(':not(.dirty)')).waitFor();
    await workbench.shot('the next session is set up');

    const finished = here.read(today).replace(/^(finished: 2026-11-16T)\d\d:\d\d$/m, '$1HH:MM');
    assert.equal(finished, expected(today));
    assert.equal(here.read(next), expected(next));
    here.keep('vscode');
    assert.equal(await workbench.toasts().count(), 0, 'nothing is in the way');

    await workbench.openFile('2026-11-16.md');
    await workbench.press('Control+Home', workbench.lens('Next'));
    await workbench.shot('the finished session');

    await workbench.run('CodeGem: Reopen Meeting');
    await here.until(() => here.read(today) === reopened(expected(today)));
    assert.equal(here.exists(next), false, 'a next note nobody wrote in goes');
    await workbench.tab('2026-11-30.md').waitFor({ state: 'detached' });
    await workbench.shot('the meeting reopened');

    await workbench.run('CodeGem: Move Session...');
    await workbench.find('Which day does the session move to', 'tomorrow', 'Tue 17 Nov');
    await workbench.activeTab('2026-11-17.md').waitFor();
    await here.until(() => /^date: 2026-11-17$/m.test(here.read(moved)));
    assert.ok(!here.exists(today) && !here.exists(next), 'neither the old name nor what was taken away is there');
    await workbench.shot('the session moved');
  });
});

/** The note before it was finished; only the next date that was filled in stays. */
function reopened(finished) {
  return finished.replace(/^finished: .*\n/m, '').replace('status: done', 'status: planned').replaceAll('[>]', '[ ]').replace(/ moved:2026-11-30$/gm, '');
}

/** The number (from 1) of the last line under a heading that holds text. */
function lineAfter(text, heading) {
  const lines = text.split('\n');
  let last = lines.indexOf(heading);
  for (let line = last + 1; line < lines.length && !lines[line].startsWith('#'); line++) if (lines[line] !== '') last = line;
  return last + 1;
}
