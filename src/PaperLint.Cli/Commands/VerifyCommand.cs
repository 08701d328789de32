using System.CommandLine;
using PaperLint.Cleaning;
using PaperLint.Cli.Output;
using PaperLint.Files;
using PaperLint.Reporting;

namespace PaperLint.Cli.Commands;

/// <summary><c>verify</c>: proves that a cleaned corpus is what its manifest says.</summary>
internal static class VerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var manifest = new Argument<string>("MANIFEST") { Description = "The manifest.json of a cleaned corpus, or its folder." };
        var originals =
            new Option<string?>("--originals")
            {
                Description =
            "Write the texts that were cleaned, as they were, to this folder.",
                HelpName = "DIR"
            };
        var command = new DocumentedCommand("verify", "Prove that the input, the edits and the output of a run of clean agree.")
        {
            Examples = ["paperlint verify cleaned/manifest.json", "paperlint verify cleaned --originals originals"],
        };
        command.Add(manifest);
        command.Add(originals);
        command.SetAction(parsed =>
        {
            var named = parsed.GetValue(manifest)!;
            var path = Path.GetFullPath(named, terminal.WorkingDirectory);
            path = Directory.Exists(path) ? Path.Combine(path, CleanedFolder.ManifestName) : path;
            if (!RegularFile.IsThere(path))
            {
                throw UsageException.NoSuchFile(named);
            }

            var verifier = new ManifestVerifier(path)
            {
                WorkingDirectory = terminal.WorkingDirectory,
                Originals = parsed.GetValue(originals) is { } folder ? Path.GetFullPath(folder, terminal.WorkingDirectory) : null,
            };
            var isSound = true;
            foreach (var problem in verifier.Problems())
            {
                isSound = false;
                terminal.Error.WriteLine($"paperlint: {VisibleText.Escape(problem)}");
            }

            if (isSound)
            {
                terminal.Out.WriteLine("Input, edits and output agree.");
            }

            return isSound ? ExitCode.Clean : ExitCode.Found;
        });
        return command;
    }
}
