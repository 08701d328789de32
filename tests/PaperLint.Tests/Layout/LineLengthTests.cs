using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PaperLint.Tests.Layout;

/// <summary>
/// Lines fit beside each other on a screen. What a literal over several lines or a pattern holds is data, and may be longer.
/// </summary>
public sealed class LineLengthTests
{
    /// <summary>As <c>max_line_length</c> in .editorconfig.</summary>
    private const int Longest = 140;

    /// <summary>UTF-16 units from which on a literal is data rather than a message.</summary>
    private const int LongLiteral = 100;

    private static readonly string[] Folders = ["src", "tests"];

    [Fact]
    public void Editors_are_told_the_same() =>
        File.ReadAllText(Repository.PathOf(".editorconfig")).ShouldContain($"max_line_length = {Longest}");

    [Fact]
    public void No_line_of_code_is_longer()
    {
        var files = Folders.SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !LibrarySource.IsBuilt(file));

        files.SelectMany(LongLines).ShouldBeEmpty();
    }

    private static IEnumerable<string> LongLines(string file)
    {
        var lines = File.ReadAllLines(file);
        if (!Array.Exists(lines, line => line.Length > Longest))
        {
            return [];
        }

        var data = DataLines(File.ReadAllText(file));
        return lines.Index()
            .Where(line => line.Item.Length > Longest && !data.Contains(line.Index))
            .Select(line => $"{file}:{line.Index + 1}");
    }

    private static bool IsData(SyntaxToken token) => (token.IsKind(SyntaxKind.StringLiteralToken) && token.Text.Length > LongLiteral)
        || token.Text.TrimStart('$')
            .StartsWith("@\"", StringComparison.Ordinal)
            || token.Text.TrimStart('$')
            .StartsWith("\"\"\"", StringComparison.Ordinal);

    /// <summary>The lines, from 0 on, on which a raw or verbatim literal lies.</summary>
    private static HashSet<int> DataLines(string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text);
        return
        [
            .. tree.GetRoot().DescendantTokens()
                .Where(token => IsData(token)
                    || token.Parent?.FirstAncestorOrSelf<InterpolatedStringExpressionSyntax>() is { } literal
                    && IsData(literal.StringStartToken))
                .Select(token => tree.GetLineSpan(token.Span))
                .SelectMany(
                    span => Enumerable.Range(span.StartLinePosition.Line, span.EndLinePosition.Line - span.StartLinePosition.Line + 1)),
        ];
    }
}
