;; Times a warm org-agenda: lists of all open items over the .org files of a folder, in milliseconds; the median of five behind a first one.
;; emacs --batch --load agenda.el FOLDER
(require 'org)
(require 'org-agenda)
(let* ((folder (car command-line-args-left))
       (org-agenda-files (directory-files-recursively folder "\\.org\\'"))
       (org-agenda-inhibit-startup t)
       (org-agenda-sticky nil)
       (times nil))
  (setq gc-cons-threshold (* 256 1024 1024) inhibit-message t command-line-args-left nil)
  (org-todo-list)
  (dotimes (_ 5)
    (push (* 1000 (car (benchmark-run 1 (org-todo-list)))) times))
  (princ (format "%.1f\n" (nth 2 (sort times #'<)))))
