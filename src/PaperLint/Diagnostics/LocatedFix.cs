using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Rules;

namespace PaperLint.Diagnostics;

/// <summary>A fix with the places of its edits in the file.</summary>
public sealed record LocatedFix(Fix Fix, ImmutableArray<LinePositionSpan> Spans)
{
    private ImmutableArray<FileEdit> _fileEdits;
    private FileEdit? _wholeEdit;

    /// <summary>The edits as the file needs them, in the order of <see cref="Fix.Edits"/>; worked out for the reports that ask.</summary>
    public ImmutableArray<FileEdit> FileEdits => _fileEdits.IsDefault ? _fileEdits = Places?.Edits ?? [] : _fileEdits;

    /// <summary>All edits as one replacement; null where they are of several fields or there are none.</summary>
    public FileEdit? WholeEdit => _wholeEdit ??= Places?.WholeEdit;

    internal BytePlaces? Places { get; init; }

    /// <summary>The same without a hold on the bytes of the file.</summary>
    internal LocatedFix Detach() => new(Fix, Spans) { _fileEdits = FileEdits, _wholeEdit = WholeEdit };

    /// <summary>Whether another program can apply the fix to the file by <see cref="FileEdits"/> alone.</summary>
    public bool IsPortable => Fix.Safety != FixSafety.Display && !FileEdits.IsEmpty && FileEdits.All(edit => edit.Content is not null);
}
