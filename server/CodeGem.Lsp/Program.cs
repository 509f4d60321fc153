using CodeGem.Lsp;

return Start.Run(args);
