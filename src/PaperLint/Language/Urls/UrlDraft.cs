using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Language.Urls;

/// <summary>A URL while it is read: how far, what it means so far, and what is wrong with it so far.</summary>
internal sealed class UrlDraft(string text, int start)
{
    private readonly List<(UrlDefectKind Kind, TextChange Change)> _changes = [];
    private readonly List<UrlDefect> _defects = [];
    private readonly StringBuilder _address = new();
    private int _fixedTo = start;

    public string Text { get; } = text;

    /// <summary>Where the address starts.</summary>
    public int AddressStart { get; } = start;

    /// <summary>Where reading has come to; at last, the end of the address.</summary>
    public int Position { get; private set; } = start;

    /// <summary>Where the markup around the address starts and ends, where there is any.</summary>
    public TextSpan? Surroundings { get; set; }

    /// <summary>The length of scheme and host in <see cref="Address"/>.</summary>
    public int HostEnd { get; private set; }

    public int HostStart { get; private set; }

    public string Address => _address.ToString();

    public string Host => _address.ToString(HostStart, HostEnd - HostStart);

    /// <summary>What was read of the path; with its slash.</summary>
    public string Path => _address.ToString(HostEnd, _address.Length - HostEnd);

    /// <summary>The address so far, as it is written.</summary>
    public ReadOnlySpan<char> Written => Text.AsSpan(AddressStart, Position - AddressStart);

    public char Last => _address[^1];

    /// <param name="scheme">What begins at the draft's start; null where nothing does and https is meant.</param>
    public void SetScheme(UrlScheme? scheme)
    {
        if (scheme?.Defect is { } defect)
        {
            Repair(defect, scheme.Value.Length, scheme.Value.Meant);
        }
        else
        {
            _address.Append(scheme?.Meant ?? "https://");
            Position += scheme?.Length ?? 0;
        }

        HostStart = _address.Length;
        _fixedTo = Position;
    }

    public bool EndsWith(string end) =>
        _address.Length - HostEnd >= end.Length && _address.ToString(_address.Length - end.Length, end.Length) == end;

    public void SetHost(int end)
    {
        Accept(end - Position);
        HostEnd = _address.Length;
    }

    /// <summary>Takes the next characters as they are.</summary>
    public void Accept(int length = 1)
    {
        _address.Append(Text, Position, length);
        Position += length;
    }

    /// <summary>Takes the next characters as <paramref name="meant"/>.</summary>
    public void Repair(UrlDefectKind kind, int length, string meant)
    {
        _changes.Add((kind, new TextChange(new TextSpan(Position, length), meant)));
        _address.Append(meant);
        Position += length;
        _fixedTo = Position;
    }

    /// <summary>Gives the last character back.</summary>
    public bool TryDropLast()
    {
        if (Position <= _fixedTo || _address.Length <= HostEnd)
        {
            return false;
        }

        DropLast(1);
        return true;
    }

    /// <summary>Gives back the last characters, which may be the host's.</summary>
    public void DropLast(int length)
    {
        _address.Length -= length;
        Position -= length;
        HostEnd = Math.Min(HostEnd, _address.Length);
    }

    public void Add(UrlDefect defect) => _defects.Add(defect);

    /// <summary>Forgets what is wrong inside, because one change replaces it all.</summary>
    public void Supersede(UrlDefect defect)
    {
        _changes.Clear();
        _defects.Clear();
        _defects.Add(defect);
    }

    /// <param name="isLink">Whether it is a link and not a mere name.</param>
    public UrlToken Build(bool isLink = true)
    {
        var address = TextSpan.FromBounds(AddressStart, Position);
        var defects = _changes.Count == 0 && _defects.Count == 0 ? [] : DefectsOf(address);
        return new UrlToken(Surroundings ?? address, address, Address, defects) { IsLink = isLink };
    }

    private ImmutableArray<UrlDefect> DefectsOf(TextSpan address)
    {
        var repairs = _changes
            .GroupBy(change => change.Kind, change => change.Change)
            .Select(group => new UrlDefect(group.Key, address, [.. group]));
        return [.. repairs.Concat(_defects).OrderBy(defect => defect.Span.Start)];
    }
}
