import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterwards } from '../src/commands/afterwards';
import { readArguments, readChoices } from '../src/commands/contract';
import { questionsOf, questionsToAsk } from '../src/commands/questions';

const same = (message: string): string => message;
const asked = (command: string, choices: Parameters<typeof questionsToAsk>[1], noteOpen: boolean) =>
  questionsToAsk(questionsOf(command, same), choices, noteOpen).map(question => question.option);

test('finishing asks nothing a server did not offer a choice for', () => {
  assert.deepEqual(asked('codegem.finishMeeting', undefined, true), []);
  assert.deepEqual(asked('codegem.finishMeeting', {}, true), []);
  assert.deepEqual(asked('codegem.finishMeeting', { next: [{ label: 'in a week', value: '2026-11-23' }] }, true), ['next']);
});

test('a new session asks for the client only where no note says it', () => {
  assert.deepEqual(asked('codegem.newSession', undefined, true), ['date']);
  assert.deepEqual(asked('codegem.newSession', undefined, false), ['client', 'date']);
  assert.deepEqual(asked('codegem.newSession', { client: [], kind: [] }, true), ['client', 'kind']);
});

test('a paper asks what the server offers a choice for, and nothing else', () => {
  for (const command of ['prepareSession', 'draftFollowUp', 'openItems']) assert.deepEqual(questionsOf(`codegem.${command}`, same), []);
  const clients = { client: [{ label: 'All clients', value: '' }, { label: 'Dana', value: 'dana' }] };
  assert.deepEqual(asked('codegem.openReport', clients, true), ['client']);
  assert.deepEqual(asked('codegem.exportCalendar', {}, true), []);
  assert.deepEqual(asked('codegem.exportCoachingLog', { credential: [] }, false), ['credential']);
  assert.deepEqual(asked('codegem.exportCoachingLog', undefined, false), []);
});

test('a folder is always asked for, since no server has a dialog', () => {
  assert.deepEqual(asked('codegem.newPractice', {}, false), ['folder']);
});

test('arguments of a lens, of a menu and of nobody', () => {
  assert.deepEqual(readArguments(['file:///a.md', { dryRun: true }]), { uri: 'file:///a.md', options: { dryRun: true } });
  assert.deepEqual(readArguments([]), { uri: undefined, options: undefined });
  const fromMenu = { scheme: 'file', path: '/a.md', toString: () => 'file:///a.md' };
  assert.deepEqual(readArguments([fromMenu, { groupId: 0 }]), { uri: 'file:///a.md', options: undefined });
  assert.deepEqual(readArguments([fromMenu, [fromMenu]]), { uri: 'file:///a.md', options: undefined });
});

test('choices are taken only where they are lists', () => {
  assert.deepEqual(readChoices({ choices: { client: [{ label: 'a', value: 'a' }], date: 'no' } }), { client: [{ label: 'a', value: 'a' }] });
  assert.deepEqual(readChoices(null), {});
});

test('a finished meeting opens the next note and stays quiet', () => {
  const after = afterwards('codegem.finishMeeting', { done: true, finished: 'a', next: 'b', carried: 2, notes: ['Two items have no date.'] }, same);
  assert.deepEqual(after, { open: 'b', quiet: 'Meeting finished. Two items have no date.', decide: undefined });
});

test('a finished meeting without a next one asks what to do', () => {
  const after = afterwards('codegem.finishMeeting', { done: true, finished: 'a', next: null, notes: [] }, same);
  assert.equal(after.quiet, undefined);
  assert.deepEqual(after.decide, { text: 'Meeting finished. There is no next session.', offer: ['codegem.newSession', 'codegem.draftFollowUp'] });
});

test('what was not done is told, and what is there is opened', () => {
  const after = afterwards('codegem.finishMeeting', { done: false, next: 'b', notes: ['It was finished before.'] }, same);
  assert.deepEqual(after, { open: 'b', quiet: undefined, decide: { text: 'It was finished before.', offer: [] } });
});

test('a session there was nothing to prepare in is shown, and that is said aloud', () => {
  const after = afterwards('codegem.prepareSession', { uri: 'c', notes: ['It is written already.'] }, same);
  assert.deepEqual(after, { open: 'c', quiet: undefined, decide: { text: 'It is written already.', offer: [] } });
  assert.equal(afterwards('codegem.prepareSession', { uri: 'c' }, same).decide, undefined);
});

test('what stayed out of a follow-up is said aloud, since it leaves as it stands', () => {
  const after = afterwards('codegem.draftFollowUp', { uri: 'c', notes: ['Items not in the draft: 2.'] }, same);
  assert.deepEqual(after.decide, { text: 'Items not in the draft: 2.', offer: [] });
});

test('how far the hours go is said with the log', () => {
  const after = afterwards('codegem.exportCoachingLog', { uri: 'c', notes: ['8 hours.', '92 to go.'] }, same);
  assert.deepEqual(after.decide, { text: '8 hours. 92 to go.', offer: [] });
});

test('whatever a command made is opened', () => {
  assert.equal(afterwards('codegem.openItems', { uri: 'c' }, same).open, 'c');
  assert.equal(afterwards('codegem.openItems', {}, same).open, undefined);
});
