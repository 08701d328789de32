using System.Text;

namespace PaperLint.Cli.Tests.Server;

/// <summary>A page of papers that nobody wrote, with some of what feeds break in it; the same for the same seed.</summary>
internal static class GeneratedPage
{
    private static readonly string[] Subjects =
        ["A careful walker", "The old lighthouse", "Our small garden", "Each of the nine bakers", "The patient guide", "The night train"];

    private static readonly string[] Verbs = ["measures", "remembers", "compares", "sorts", "describes", "repairs"];

    private static readonly string[] Objects =
        ["long tables of tides", "maps of quiet villages", "recipes for dark bread", "the songs of seven choirs", "letters from a harbour"];

    private static readonly string[] Ends =
        ["in less than an hour", "without any further help", "with a pencil and a ruler", "before the winter comes", "for every reader"];

    private static readonly string[] Slips =
    [
        "This is 6.7times faster than before.",
        "The code is at https: //example.org/maps for all.",
        "We gain 12\\% of the harvest.",
        "It holds for all p in [1,infty] of them.",
        "See the the second table.",
        "All of it is shown,but nothing is told.",
        "The state-of-theart way is slower.",
        "We write {\\it maps} and &amp; signs.",
        "𝒳 and 🙂 stand here, and 3.4times is what follows.",
    ];

    public static string Write(int papers, int seed)
    {
        var random = new Random(seed);
        var page = new StringBuilder();
        for (var i = 0; i < papers; i++)
        {
            page.Append($"{Pick(random, Subjects)} {Pick(random, Verbs)} {Pick(random, Objects)}, part {i + 1}\n");
            var sentences = random.Next(8, 14);
            for (var j = 0; j < sentences; j++)
            {
                page.Append(j == 0 ? "" : " ");
                page.Append(random.Next(8) == 0
                    ? Pick(random, Slips)
                    : $"{Pick(random, Subjects)} {Pick(random, Verbs)} {Pick(random, Objects)} {Pick(random, Ends)}.");
            }

            page.Append('\n');
        }

        return page.ToString();
    }

    public static string Pick(Random random, string[] words) => words[random.Next(words.Length)];
}
