using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PaperLint.Tests.Layout;

/// <summary>The library's source, read by the compiler: what its namespaces really use of each other, not what they import.</summary>
internal static class LibrarySource
{
    private const string Root = "PaperLint";

    private static readonly Lazy<NamespaceUse[]> LazyUses = new(() => [.. Find().Distinct()]);

    public static string Folder { get; } = Repository.PathOf("src/PaperLint");

    public static IReadOnlyList<NamespaceUse> Uses => LazyUses.Value;

    /// <summary>The types that stand by themselves, a name for each declaration that is not a part of another.</summary>
    public static IEnumerable<string> TypeNames => Files.SelectMany(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot()
        .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .OfType<BaseTypeDeclarationSyntax>()
        .Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword))
        .Select(type => type.Identifier.Text));

    /// <summary>The files that are written by hand.</summary>
    public static IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !IsBuilt(file));

    /// <summary>Whether a build made the file.</summary>
    public static bool IsBuilt(string file) => IsIn(file, "obj") || IsIn(file, "bin");

    private static IEnumerable<NamespaceUse> Find()
    {
        var usings = CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.IO; "
            + "global using System.Linq; global using System.Threading; global using System.Threading.Tasks;");
        SyntaxTree[] trees = [.. Files.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file))];
        var packages = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => !Path.GetFileName(file).StartsWith(Root, StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file));
        var compilation =
            CSharpCompilation.Create("library", [usings, .. trees], packages,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return trees.AsParallel().SelectMany(tree => FindIn(tree, compilation.GetSemanticModel(tree)));
    }

    private static IEnumerable<NamespaceUse> FindIn(SyntaxTree tree, SemanticModel model)
    {
        var root = tree.GetRoot();
        var from = root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? Root;
        foreach (var name in root.DescendantNodes(node => node is not UsingDirectiveSyntax).OfType<SimpleNameSyntax>())
        {
            var symbol = model.GetSymbolInfo(name).Symbol;
            var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
            var to = type?.ContainingNamespace?.ToDisplayString();
            if (to is not null && to != from && to.StartsWith(Root + ".", StringComparison.Ordinal))
            {
                yield return new NamespaceUse(Short(from), Short(to), Path.GetFileNameWithoutExtension(tree.FilePath), type!.Name);
            }
        }
    }

    private static string Short(string name) => name.Length > Root.Length ? name[(Root.Length + 1)..] : name;

    private static bool IsIn(string file, string folder) =>
        file.Contains($"{Path.DirectorySeparatorChar}{folder}{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
}
