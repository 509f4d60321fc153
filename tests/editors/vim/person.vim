" What a coach does in Vim with ALE, step by step. Every step waits for what it brought about.

function! s:Until(what, Condition) abort
  let l:start = reltime()
  while !a:Condition()
    if reltimefloat(reltime(l:start)) > 30
      throw 'This did not come: ' . a:what
    endif
    sleep 20m
  endwhile
endfunction

function! s:Complaints() abort
  return map(copy(ale#engine#GetLoclist(bufnr(''))), 'get(v:val, "code", "")')
endfunction

" Types on behind the line, asks for the menu and takes the entry of a label. A key pressed before the menu is there would send it away.
function! s:Complete(typed, label) abort
  let s:label = a:label
  call timer_start(20, function('s:Choose'))
  call feedkeys('A' . a:typed . "\<C-x>\<C-o>", 'tx!')
endfunction

function! s:Choose(_) abort
  if !pumvisible()
    call timer_start(20, function('s:Choose'))
    return
  endif
  let l:labels = map(complete_info(['items']).items, 'v:val.abbr')
  let l:at = index(l:labels, s:label)
  let l:at = l:at >= 0 ? l:at : match(l:labels, '\V' . s:label)
  call feedkeys(repeat("\<C-n>", l:at) . "\<C-y>\<Esc>", 't')
endfunction

try
  call search('^## Action items$')
  call feedkeys("jjo\<Esc>o\<Esc>", 'tx')
  ALELint
  call s:Until('the server', {-> !empty(s:Complaints())})
  call s:Complete('[]', '- [ ]')
  call s:Complete('Tell the team I skip the release of 26 November @', '@client')
  call s:Complete(' due:fri', 'Fri 20 Nov')
  call feedkeys("o\<Esc>", 'tx')
  call s:Complete('[]', '- [ ]')
  call feedkeys("ASend the alarm list @coach due:2026-11-31\<Esc>", 'tx')
  ALELint
  call s:Until('the finding', {-> index(s:Complaints(), 'item-bad-date') >= 0})
  call feedkeys(":ALECodeAction\<CR>", 'tx')
  call feedkeys("1\<CR>", 't')
  call s:Until('the fix', {-> getline('.') =~# 'due:2026-11-30$'})
  call feedkeys(":CodeGem finish\<CR>\<CR>", 'tx')
  call s:Until('the end of the meeting', {-> search('^status: done', 'n') > 0})
  qall
catch
  call writefile([v:exception, v:throwpoint] + getline(1, '$'), $CODEGEM_TROUBLE)
  cquit
endtry
