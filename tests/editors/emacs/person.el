;;; What a coach does in Emacs, step by step.  -*- lexical-binding: t -*-

(defun person-waits (what condition)
  "Let Emacs work until CONDITION holds; fail naming WHAT when it never does."
  (let ((patience (+ (float-time) 30)))
    (while (not (funcall condition))
      (when (> (float-time) patience) (error "This did not come: %s" what))
      (accept-process-output nil 0.02)
      (when (eglot-managed-p) (eglot--signal-textDocument/didChange))))) ; as when Emacs is idle, which it never is without a person

(defun person-takes (label)
  "Complete at point, and take the entry with LABEL from the list."
  (let ((completion-in-region-function
         (lambda (start end table &optional predicate)
           (let* ((all (all-completions "" table predicate))
                  (chosen (or (seq-find (lambda (entry) (string= (string-trim entry) label)) all)
                              (seq-find (lambda (entry) (string-match-p (regexp-quote label) entry)) all))))
             (unless chosen (error "%s is not among %S" label all))
             (delete-region start end)
             (insert chosen)
             (funcall (plist-get completion-extra-properties :exit-function) chosen 'finished)))))
    (completion-at-point)))

(defun person-sees (code)
  "Whether a finding with CODE is underlined in this buffer."
  (seq-some (lambda (found) (string-match-p (regexp-quote code) (flymake-diagnostic-text found))) (flymake-diagnostics)))

(defun person-chooses (title)
  "Take the code action whose name matches TITLE."
  (let ((last-nonmenu-event ?\r)) ; by the keyboard, not by a mouse
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt actions &rest _)
                 (or (seq-find (lambda (name) (string-match-p title name)) (mapcar #'car actions))
                     (error "%s is not among %S" title (mapcar #'car actions))))))
      (call-interactively #'eglot-code-actions))))

(defun person-finishes-a-meeting (note)
  (find-file note)
  (run-hooks 'post-command-hook)
  (person-waits "the server" #'eglot-managed-p)
  (goto-char (point-min))
  (re-search-forward "^## Action items$")
  (forward-line 2)
  (end-of-line)
  (insert "\n\n[]")
  (person-takes "- [ ]")
  (insert "Tell the team I skip the release of 26 November @")
  (person-takes "@client")
  (insert " due:fri")
  (person-takes "Fri 20 Nov")
  (insert "\n[]")
  (person-takes "- [ ]")
  (insert "Send the alarm list @coach due:2026-11-31")
  (backward-char)
  (person-waits "the finding" (lambda () (person-sees "item-bad-date")))
  (person-chooses "^Due .*30 Nov")
  (person-waits "the fix" (lambda () (string-suffix-p "due:2026-11-30" (buffer-substring (line-beginning-position) (line-end-position)))))
  (codegem "finishMeeting")
  (person-waits "the end of the meeting" (lambda () (string-match-p "^CodeGem: done" (with-current-buffer (messages-buffer) (buffer-string)))))
  (save-buffer))

(condition-case problem
    (progn (person-finishes-a-meeting (getenv "CODEGEM_NOTE")) (princ "done"))
  (error (princ (format "%s\n%s" (error-message-string problem) (buffer-string))) (kill-emacs 1)))
