;;; What a coach does in Emacs, step by step, whatever speaks LSP there.  -*- lexical-binding: t -*-

;; A client of LSP brings person-meets (wait for the server), person-listens (work a moment), person-complaints (the texts of the findings shown)
;; and person-chooses (take the code action whose name matches).

(defun person-waits (what condition)
  "Let Emacs work until CONDITION holds; fail naming WHAT when it never does."
  (let ((patience (+ (float-time) 30)))
    (while (not (funcall condition))
      (when (> (float-time) patience) (error "This did not come: %s" what))
      (accept-process-output nil 0.02)
      (person-listens))))

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
  "Whether a finding with CODE is shown for this buffer."
  (seq-some (lambda (text) (string-match-p (regexp-quote code) text)) (person-complaints)))

(defun person-finishes-a-meeting (note)
  (find-file note)
  (person-meets)
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
  (person-waits "the finding" (lambda () (person-sees "item-bad-date")))
  (person-chooses "^Due .*30 Nov")
  (person-waits "the fix" (lambda () (string-suffix-p "due:2026-11-30" (buffer-substring (line-beginning-position) (line-end-position)))))
  (codegem "finishMeeting")
  (person-waits "the end of the meeting" (lambda () (string-match-p "^CodeGem: done" (with-current-buffer (messages-buffer) (buffer-string)))))
  (save-buffer))

(defun person-works-on (note)
  (condition-case problem
      (progn (person-finishes-a-meeting note) (princ "done"))
    (error (princ (format "%s\n%s" (error-message-string problem) (buffer-string))) (kill-emacs 1))))
