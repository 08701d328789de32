using System.Runtime.CompilerServices;
using Shouldly.Configuration;

namespace PaperLint.Tests;

/// <summary>
/// Outputs kept in files, named as Verify names them: <c>Class.Method.verified.txt</c>, or <c>Class.Method_case.verified.txt</c>.
/// A difference leaves a <c>.received.txt</c> beside it, to compare and to rename. Moving to Verify changes this file alone.
/// </summary>
internal static class Snapshots
{
    [ModuleInitializer]
    internal static void Configure() => ShouldlyConfiguration.ShouldMatchApprovedDefaults
        .NoDiff()
        .WithFilenameGenerator((method, testCase, kind, extension) =>
        {
            var name = $"{method.DeclaringTypeName}.{method.MethodName}{(testCase is null ? "" : "_" + testCase.TrimStart('.'))}";
            return $"{name}.{(kind == "approved" ? "verified" : kind)}.{extension}";
        });

    /// <param name="actual">The output.</param>
    /// <param name="testCase">Tells the cases of a theory apart.</param>
    public static void ShouldMatchSnapshot(this string actual, string? testCase = null) => actual.ShouldMatchApproved(configuration =>
    {
        configuration.LocateTestMethodUsingAttribute<FactAttribute>();
        if (testCase is not null)
        {
            configuration.WithDiscriminator(testCase);
        }
    });
}
