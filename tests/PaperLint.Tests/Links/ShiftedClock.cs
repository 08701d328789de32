namespace PaperLint.Tests.Links;

/// <summary>A clock that can be put forward; waits take their real time.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private TimeSpan _shift;

    public void Advance(TimeSpan time) => _shift += time;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _shift;
}
