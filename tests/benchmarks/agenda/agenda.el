;; Times a warm org-agenda: the second list of all open items over the .org files of a folder, in milliseconds.
;; emacs --batch --load agenda.el FOLDER
(require 'org)
(require 'org-agenda)
(let* ((folder (car command-line-args-left))
       (org-agenda-files (directory-files-recursively folder "\\.org\\'"))
       (org-agenda-inhibit-startup t)
       (org-agenda-sticky nil))
  (setq gc-cons-threshold (* 256 1024 1024) inhibit-message t command-line-args-left nil)
  (org-todo-list)
  (princ (format "%.1f\n" (* 1000 (car (benchmark-run 1 (org-todo-list)))))))
