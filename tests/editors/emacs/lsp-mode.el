;;; How a coach deals with lsp-mode.  -*- lexical-binding: t -*-

(defun person-meets ()
  (person-waits "the server" (lambda () (seq-some (lambda (workspace) (eq 'initialized (lsp--workspace-status workspace))) (lsp-workspaces)))))

(defun person-listens ())

(defun person-complaints ()
  (mapcar (lambda (found) (gethash "code" found)) (gethash (lsp--fix-path-casing buffer-file-name) (lsp-diagnostics))))

(defun person-chooses (title)
  (lsp-execute-code-action (or (seq-find (lambda (action) (string-match-p title (gethash "title" action))) (lsp-code-actions-at-point))
                               (error "%s is not among %S" title (lsp-code-actions-at-point)))))
