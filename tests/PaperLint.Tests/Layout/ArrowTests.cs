namespace PaperLint.Tests.Layout;

/// <summary>Dependencies between the library's folders point one way.</summary>
public sealed class ArrowTests
{
    [Fact]
    public void Every_folder_has_its_place_in_the_order()
    {
        var folders = Directory.EnumerateDirectories(LibrarySource.Folder)
            .Select(Path.GetFileName)
            .Where(name => name is not ("bin" or "obj"));

        folders.Order().ShouldBe(LibraryLayout.Folders.Order());
    }

    [Fact]
    public void A_folder_uses_only_those_above_it()
    {
        var place = LibraryLayout.Folders.Index().ToDictionary(folder => folder.Item, folder => folder.Index);

        LibrarySource.Uses.Where(use => place[use.ToFolder] > place[use.FromFolder]).Select(use => use.ToString()).ShouldBeEmpty();
    }

    [Fact]
    public void Folders_within_a_folder_make_no_circle()
    {
        var arrows = LibrarySource.Uses.ToLookup(use => use.From, use => use.To);
        var circles = arrows.Select(from => from.Key).Where(from => Reach(from, arrows).Contains(from));

        circles.Order().ShouldBeEmpty();
    }

    [Fact]
    public void The_driver_names_no_concrete_analyzer()
    {
        LibrarySource.Uses.Where(use => use.FromFolder == "Linting" && use.To.StartsWith("Analyzers.", StringComparison.Ordinal))
            .Select(use => use.ToString())
            .ShouldBeEmpty();
    }

    [Fact]
    public void An_analyzer_uses_nothing_of_another_one()
    {
        LibrarySource.Uses.Where(use => use.FromFolder == "Analyzers" && use.To.StartsWith("Analyzers.", StringComparison.Ordinal))
            .Select(use => use.ToString())
            .ShouldBeEmpty();
    }

    [Fact]
    public void Namespaces_are_folders()
    {
        var wrong =
            LibrarySource.Files.Where(file => !File.ReadAllText(file)
            .Contains($"namespace {NamespaceOf(file)};", StringComparison.Ordinal));

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void No_two_types_have_one_name()
    {
        LibrarySource.TypeNames.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();
    }

    private static string NamespaceOf(string file) =>
        string.Join('.', Path.GetRelativePath(LibrarySource.Folder, Path.GetDirectoryName(file)!)
        .Split(Path.DirectorySeparatorChar)
        .Prepend("PaperLint"));

    /// <summary>All that can be reached along arrows.</summary>
    private static HashSet<string> Reach(string from, ILookup<string, string> arrows)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>(arrows[from]);
        while (open.TryPop(out var next))
        {
            if (reached.Add(next))
            {
                foreach (var further in arrows[next])
                {
                    open.Push(further);
                }
            }
        }

        return reached;
    }
}
