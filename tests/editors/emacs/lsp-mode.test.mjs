// The same in Emacs with lsp-mode.
import { test } from 'node:test';
import { atMeeting } from '../meeting.mjs';
import { finishMeeting, lacks } from './emacs.mjs';

const cannotRun = lacks('lsp-mode', 'emacs-nox elpa-lsp-mode elpa-markdown-mode');

test('a session is written with help and finished in Emacs with lsp-mode, and the files are those of every editor', { skip: cannotRun, timeout: 120_000 }, () =>
  atMeeting('lsp-mode', meeting => {
    finishMeeting(meeting, 'emacs-lsp-mode.md', 'lsp-mode.el');
    meeting.finished();
  }));
