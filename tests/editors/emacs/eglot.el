;;; How a coach deals with eglot.  -*- lexical-binding: t -*-

(defun person-meets ()
  (run-hooks 'post-command-hook)
  (person-waits "the server" #'eglot-managed-p))

(defun person-listens ()
  (when (eglot-managed-p) (eglot--signal-textDocument/didChange))) ; as when Emacs is idle, which it never is without a person

(defun person-complaints ()
  (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))

(defun person-chooses (title)
  (let ((last-nonmenu-event ?\r)) ; by the keyboard, not by a mouse
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt actions &rest _)
                 (or (seq-find (lambda (name) (string-match-p title name)) (mapcar #'car actions))
                     (error "%s is not among %S" title (mapcar #'car actions))))))
      (call-interactively #'eglot-code-actions))))
