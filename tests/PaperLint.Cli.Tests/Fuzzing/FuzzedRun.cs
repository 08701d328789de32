namespace PaperLint.Cli.Tests.Fuzzing;

/// <summary>Runs whose exit code is one of the three: what is no error of a user is thrown by the run itself.</summary>
internal static class FuzzedRun
{
    public static int RunAny(this CliRun cli, string arguments)
    {
        var code = cli.Run(arguments);
        code.ShouldBeOneOf([ExitCode.Clean, ExitCode.Found, ExitCode.Failed], arguments);
        if (code == ExitCode.Failed)
        {
            cli.Error.ShouldNotBeEmpty(arguments);
        }

        return code;
    }
}
