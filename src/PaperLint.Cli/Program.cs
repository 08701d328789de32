using PaperLint.Cli;

return PaperLintProgram.Run(args, Terminal.OfProcess());
