import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awaitsDate, glanceAt, isBlank } from '../src/recognise';

const typeOf = (text: string) => {
  const lines = text.split(/\r?\n/);
  return glanceAt(line => lines[line])?.type;
};

test('a session and a client are known by their front matter', () => {
  assert.equal(typeOf('---\ntype: session\ndate: 2026-11-16\n---\n'), 'session');
  assert.equal(typeOf('\uFEFF---\r\nid: dana\r\ntype: client   # who\r\n---\r\n'), 'client');
  assert.equal(typeOf('---\ntype: "session"\n...\n'), 'session');
});

test('front matter that is still being written counts', () => {
  assert.equal(typeOf('---\ntype: session\n'), 'session');
});

test('every other Markdown file is nobody\'s business', () => {
  for (const text of [
    '',
    '# Read me\n\n- [ ] a task\n',
    '---\ndescription: Task lists\n---\n- [ ] a\n\\[]\n',
    '---\ntype: post\n---\n',
    '---\ntype: sessions\n---\n',
    'type: session\n---\n',
    '---\ntitle: x\n---\ntype: session\n',
    '\n---\ntype: session\n---\n',
    '---\nkind:\n  type: session\n---\n',
  ]) assert.equal(typeOf(text), undefined, JSON.stringify(text));
});

test('a finished session is known by its mark', () => {
  const finished = (text: string) => glanceAt(line => text.split('\n')[line])?.finished;
  assert.equal(finished('---\ntype: session\nfinished: 2026-11-16T16:04\n---\n'), true);
  assert.equal(finished('---\ntype: session\nfinished:\n---\nfinished: then\n'), false);
});

test('a long file is not read beyond what front matter may hold', () => {
  let asked = 0;
  glanceAt(line => {
    asked++;
    return line === 0 ? '---' : 'key: value';
  });
  assert.ok(asked <= 200, `${asked} lines were read`);
});

test('blank is blank, whatever the spaces', () => {
  const lines = ['', '  ', '\t'];
  assert.ok(isBlank(line => lines[line], 3));
  assert.ok(!isBlank(line => [...lines, 'x'][line], 4));
});

test('a due date is awaited right behind an empty due:, and nowhere else', () => {
  assert.ok(awaitsDate('- [ ] Call @client due:', 23));
  assert.ok(awaitsDate('- [ ] Call due: @client', 15));
  assert.ok(!awaitsDate('- [ ] Call due:2026-11-20', 15));
  assert.ok(!awaitsDate('- [ ] Call due:', 14));
  assert.ok(!awaitsDate('overdue:', 8));
});
