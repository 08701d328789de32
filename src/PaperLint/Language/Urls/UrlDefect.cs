using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;

namespace PaperLint.Language.Urls;

/// <summary>One thing that is wrong with a URL.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">What is to be shown of the text.</param>
/// <param name="Changes">What repairs it, all together; empty where the repair is not known.</param>
internal sealed record UrlDefect(UrlDefectKind Kind, TextSpan Span, ImmutableArray<TextChange> Changes) : TextMatch(Span, Changes);
