using System.Collections.Immutable;
using PaperLint.Language.Urls;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Url;

/// <summary>Reports what is wrong with the URLs of a text.</summary>
/// <param name="scope">The fields it looks at.</param>
/// <param name="rules">The rules of each <see cref="UrlDefectKind"/>, by its number.</param>
internal sealed class UrlAnalyzer(ImmutableArray<string> scope, Rule[][] rules) : FieldAnalyzer
{
    public override ImmutableArray<string> Scope => scope;

    public override ImmutableArray<string> Triggers { get; } = [.. UrlTokenizer.Anchors];

    public override bool WantsUrls => true;

    public override void Analyze(FieldContext context)
    {
        foreach (var url in context.Urls)
        {
            foreach (var defect in url.Defects)
            {
                foreach (var rule in rules[(int)defect.Kind])
                {
                    context.Report(rule, defect, (UrlProvider.UrlName, url.Address));
                }
            }
        }
    }
}
