using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Rules;

namespace PaperLint.Diagnostics;

/// <summary>A fix with the places of its edits in the file.</summary>
public sealed record LocatedFix(Fix Fix, ImmutableArray<LinePositionSpan> Spans)
{
    private ImmutableArray<FileEdit> _fileEdits;

    /// <summary>The edits as the file needs them, in the order of <see cref="Fix.Edits"/>; worked out for the reports that ask.</summary>
    public ImmutableArray<FileEdit> FileEdits => _fileEdits.IsDefault ? _fileEdits = Places?.Edits ?? [] : _fileEdits;

    internal BytePlaces? Places { get; init; }

    /// <summary>The same without a hold on the bytes of the file.</summary>
    internal LocatedFix Detach() => new(Fix, Spans) { _fileEdits = FileEdits };

    /// <summary>Whether another program can apply the fix to the file by <see cref="FileEdits"/> alone.</summary>
    public bool IsPortable => Fix.Safety != FixSafety.Display && !FileEdits.IsEmpty && FileEdits.All(edit => edit.Content is not null);
}
