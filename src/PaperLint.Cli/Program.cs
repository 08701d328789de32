using PaperLint.Cli;
using PaperLint.Cli.Output;

return PaperLintProgram.Run(args, Terminal.OfProcess());
