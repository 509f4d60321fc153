// The main job in Emacs with eglot: write action items with help, put a date right, finish the meeting; the files are those of VS Code, to the byte.
import { test } from 'node:test';
import { atMeeting } from '../meeting.mjs';
import { finishMeeting, lacks } from './emacs.mjs';

const cannotRun = lacks('eglot', 'emacs-nox elpa-eglot elpa-markdown-mode');

test('a session is written with help and finished in Emacs with eglot, and the files are those of every editor', { skip: cannotRun, timeout: 120_000 }, () =>
  atMeeting('eglot', meeting => {
    finishMeeting(meeting, 'emacs.md', 'eglot.el');
    meeting.finished();
  }));
