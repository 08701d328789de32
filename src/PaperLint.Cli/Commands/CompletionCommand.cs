using System.CommandLine;
using PaperLint.Cli.Output;

namespace PaperLint.Cli.Commands;

/// <summary><c>completion</c>: a script by which a shell completes commands, flags and their values. It asks the program itself.</summary>
internal static class CompletionCommand
{
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            _paperlint() {
                local IFS=$'\n'
                COMPREPLY=($(compgen -W "$(paperlint "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _paperlint paperlint
            """,
        ["zsh"] = """
            #compdef paperlint
            _paperlint() {
                local -a found
                found=("${(@f)$(paperlint "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
                compadd -- ${found}
                _files
            }
            compdef _paperlint paperlint
            """,
        ["fish"] = """
            complete -c paperlint -a '(paperlint "[suggest:"(commandline -C)"]" (commandline) 2>/dev/null)'
            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName paperlint -ScriptBlock {
                param($word, $line, $position)
                paperlint "[suggest:$position]" "$line" | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }
            """,
    };

    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("SHELL") { Description = string.Join(", ", Scripts.Keys) + "." };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new DocumentedCommand("completion", "Print a script that completes commands in a shell.")
        {
            Examples =
                ["""eval "$(paperlint completion bash)" """.TrimEnd(),
                "paperlint completion fish > ~/.config/fish/completions/paperlint.fish"],
        };
        command.Add(shell);
        command.SetAction(parsed =>
        {
            terminal.Out.WriteLine(Scripts[parsed.GetValue(shell)!]);
            return ExitCode.Clean;
        });
        return command;
    }
}
