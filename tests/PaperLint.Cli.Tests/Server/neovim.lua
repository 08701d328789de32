-- Does what a person does who edits a page and a rule; the settings are those of docs/editors.md. Variables: folder, result.
local seen = {}

local function await(what, holds)
  if not vim.wait(60000, holds, 20) then
    local lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)
    error('nothing came of it: ' .. what .. '\n' .. vim.inspect(vim.diagnostic.get(0)) .. '\n' .. vim.inspect(lines))
  end
end

local function shown()
  return vim.tbl_map(function(one)
    return { line = one.lnum, from = one.col, to = one.end_col, code = one.code, message = one.message, severity = one.severity }
  end, vim.diagnostic.get(0))
end

local function lines()
  return vim.api.nvim_buf_get_lines(0, 0, -1, false)
end

-- Chooses the action whose title begins so, as a person does in a list.
local function act(title, context)
  vim.ui.select = function(items, _, choose)
    for _, item in ipairs(items) do
      if vim.startswith(item[2].title, title) then
        return choose(item)
      end
    end
    error('there is no such action: ' .. title .. '\n' .. vim.inspect(items))
  end
  vim.lsp.buf.code_action(context)
end

local ok, problem = pcall(function()
  vim.cmd('edit ' .. folder .. '/page.txt')
  await('diagnostics of the page', function() return #vim.diagnostic.get(0) == 3 end)
  seen.opened = shown()

  local first = vim.diagnostic.get(0)[1]
  vim.api.nvim_win_set_cursor(0, { first.lnum + 1, first.col })
  act('Replace')
  await('the repair', function() return #vim.diagnostic.get(0) == 2 end)
  seen.repaired = { lines = lines(), shown = shown() }

  act('Repair all that is safe', { only = { 'source.fixAll' }, diagnostics = {} })
  await('all repairs', function() return #vim.diagnostic.get(0) == 0 end)
  seen.fixed = { lines = lines(), count = #vim.diagnostic.get(0) }

  vim.cmd('write')
  vim.cmd('edit ' .. folder .. '/my-rules/text/PL9001-old-name.yml')
  await('diagnostics of the rule', function() return #vim.diagnostic.get(0) == 1 end)
  seen.rule = shown()
  vim.api.nvim_buf_set_lines(0, 2, 3, false, { "pattern: '\\bGadget\\b'" })
  await('a sound rule', function() return #vim.diagnostic.get(0) == 0 end)

  local clients = vim.lsp.get_active_clients()
  seen.clients = #clients
  vim.lsp.stop_client(clients)
  await('the end of the server', function() return #vim.lsp.get_active_clients() == 0 end)
end)
seen.problem = not ok and tostring(problem) or nil
vim.fn.writefile({ vim.fn.json_encode(seen) }, result)
vim.cmd('qa!')
