import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settingsForServer } from '../src/settings';

test('what is left at its default is the server\'s to decide', () => {
  const sent = settingsForServer({ enable: true, dueStyle: 'default', rules: { 'item-no-due': 'default', 'item-overdue': 'off' } });
  assert.deepEqual(sent, { enable: true, rules: { 'item-overdue': 'off' } });
});

test('where the server lies is not told to the server', () => {
  assert.deepEqual(settingsForServer({ server: { path: 'x' }, codeLens: false }), { codeLens: false });
});

test('no settings at all are no settings', () => {
  assert.deepEqual(settingsForServer(undefined), {});
  assert.deepEqual(settingsForServer(null), {});
});
