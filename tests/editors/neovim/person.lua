-- What a person does with eyes and a picker.

function _G.errors()
  local shown = vim.diagnostic.get(0, { severity = vim.diagnostic.severity.ERROR })
  return table.concat(vim.tbl_map(function(found) return found.code end, shown), ' ')
end

function _G.choose(title)
  vim.ui.select = function(actions, options, take)
    for index, action in ipairs(actions) do
      if options.format_item(action):find(title) then return take(action, index) end
    end
    error('no action is called ' .. title)
  end
  vim.lsp.buf.code_action()
end
